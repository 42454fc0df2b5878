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
    public static async Task<bool> ReadAsync(Turn turn)
    {
        if (CodeText.Find(turn.Text) is not { } code)
            return false;
        if (!turn.IsStranger)
            return await SayLinkedBeforeAsync(turn, code);
        if (turn.Account is not var (tenant, account))
            return false;
        var source = CodeSource.Account(tenant, account, turn.Programme.LinkAttemptsPerHour);
        var tries = await CodeTries.OfAsync(turn.Db, turn.Now, CancellationToken.None, source);
        if (tries.ClosedUntil is not null)
        {
            turn.Say(RedeemCards.Later(turn.Words));
            return true;
        }

        var owner = await OwnerAsync(turn, code);
        await tries.CountAsync(wrong: owner is null, CancellationToken.None);
        if (owner is var (found, person))
            await LinkAsync(turn, found, person, (tenant, account));
        else
            turn.Say(RedeemCards.Refused(turn.Words));
        return true;
    }

    /// <summary>The channel delivered the message again, or the person sent it again: said to the one whom the code linked, to nobody else.</summary>
    private static async Task<bool> SayLinkedBeforeAsync(Turn turn, string code)
    {
        var hash = CodeText.Hash(code);
        if (await turn.Db.LinkCodes.SingleOrDefaultAsync(one => one.Hash == hash && one.PersonId == turn.Me.Id) is not { } own)
            return false;
        turn.Say(turn.Words[own.UsedAt is null ? "link.is_for_page" : "link.linked_before"]);
        return true;
    }

    private static async Task<(LinkCode Code, Person Person)?> OwnerAsync(Turn turn, string code)
    {
        var found = await turn.Db.FindOpenCodeAsync(code, turn.Now, CancellationToken.None);
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
}
