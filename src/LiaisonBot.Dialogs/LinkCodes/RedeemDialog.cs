using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>
/// A stranger sends a code and is known from then on. The one text that changes a record: docs/adr/0003-link-code-by-text.md.
/// Whatever is wrong with a code, the answer is the same one.
/// </summary>
internal static class RedeemDialog
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static async Task<bool> ReadAsync(Turn turn)
    {
        if (CodeText.Find(turn.Text) is not { } code)
            return false;
        if (!turn.IsStranger)
            return await SayLinkedBeforeAsync(turn, code);
        if (turn.Account is not var (tenant, account))
            return false;
        if (await HasGuessedTooOftenAsync(turn, tenant, account))
            turn.Say(RedeemCards.Later(turn.Words));
        else if (await OwnerAsync(turn, code) is var (found, person))
            await LinkAsync(turn, found, person, (tenant, account));
        else
            Refuse(turn, tenant, account);
        return true;
    }

    /// <summary>The channel delivered the message again, or the person sent it again: said to the one whom the code linked, to nobody else.</summary>
    private static async Task<bool> SayLinkedBeforeAsync(Turn turn, string code)
    {
        var hash = CodeText.Hash(code);
        if (!await turn.Db.LinkCodes.AnyAsync(one => one.Hash == hash && one.PersonId == turn.Me.Id && one.UsedAt != null))
            return false;
        turn.Say(turn.Words["link.linked_before"]);
        return true;
    }

    private static async Task<bool> HasGuessedTooOftenAsync(Turn turn, string tenant, string account)
    {
        var since = turn.Now - Hour;
        var guesses = await turn.Db.LinkAttempts.CountAsync(
            attempt => attempt.Tenant == tenant && attempt.Account == account && attempt.At > since);
        return guesses >= turn.Programme.LinkAttemptsPerHour;
    }

    private static async Task<(LinkCode Code, Person Person)?> OwnerAsync(Turn turn, string code)
    {
        var hash = CodeText.Hash(code);
        var found = await turn.Db.LinkCodes.SingleOrDefaultAsync(
            one => one.Hash == hash && one.UsedAt == null && one.WithdrawnAt == null && one.ExpiresAt > turn.Now);
        if (found is null)
            return null;
        var person = await turn.Db.People.Here(turn.Today).WithoutAccount(turn.Db).SingleOrDefaultAsync(one => one.Id == found.PersonId);
        return person is null ? null : (found, person);
    }

    private static async Task LinkAsync(Turn turn, LinkCode code, Person person, (string Tenant, string Account) to)
    {
        var link = new AccountLink { Tenant = to.Tenant, Account = to.Account, PersonId = person.Id, LinkedAt = turn.Now };

        // A stranger's account that has a link was somebody's who has left.
        if (await turn.Db.AccountLinks.SingleOrDefaultAsync(old => old.Tenant == link.Tenant && old.Account == link.Account) is { } old)
            turn.Db.Remove(old);
        turn.Db.Add(link);
        code.UsedAt = turn.Now;
        turn.Conversation.PersonId = person.Id;
        turn.Conversation.WelcomedAt ??= turn.Now;
        turn.Audit("link.redeem", () => $"account_link:{link.Id}", person.Id);
        var preferred = await turn.Db.Preferences.Where(one => one.PersonId == person.Id).Select(one => one.Language).SingleOrDefaultAsync();
        turn.SpeakIn(Languages.Of(preferred ?? person.Locale));
        turn.Say(RedeemCards.Linked(person.Name, turn.Actions.OfText("help")?.Action.Button(turn.Words.Language), turn.Words));
    }

    private static void Refuse(Turn turn, string tenant, string account)
    {
        turn.Db.Add(new LinkAttempt { Tenant = tenant, Account = account, At = turn.Now });
        turn.Say(RedeemCards.Refused(turn.Words));
    }
}
