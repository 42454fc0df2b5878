using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>
/// "代记联系 凌晓": for whom, the same form that members have, and the entry is kept as the member's with who entered it beside it. No private
/// note: nobody writes another's. Whom the speaker may name is asked anew at every press.
/// </summary>
internal static class ForMemberDialog
{
    public static async Task BeginAsync(Turn turn)
    {
        var members = await turn.MembersToLogForAsync();
        var named = turn.Rest.Length == 0 ? [] : members.Where(member => turn.Rest.Contains(member.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (members.Count == 0)
            turn.Say(WhomCard.Nobody(turn.Words));
        else if (named is [var only])
            await OpenAsync(turn, only);
        else
            turn.Say(WhomCard.Of([.. named, .. members.Except(named)], turn.Rest.Length > 0 && named.Count == 0 ? "logfor.problem.not_found" : null, turn.Words));
    }

    public static async Task ChooseAsync(Turn turn)
    {
        var members = await turn.MembersToLogForAsync();
        var chosen = turn.Input(nameof(WhomForm.Member));
        if (members.FirstOrDefault(member => member.Value == chosen) is { } member)
            await OpenAsync(turn, member);
        else
            turn.Show(members.Count == 0
                ? WhomCard.Nobody(turn.Words)
                : WhomCard.Of(members, chosen.Length == 0 ? "logfor.problem.no_member" : "logfor.problem.not_yours", turn.Words));
    }

    public static async Task SaveAsync(Turn turn)
    {
        if (await turn.MemberToLogForAsync(turn.Key!.Subject) is not { } member)
        {
            turn.Say(turn.Words["logfor.not_yours"]);
            return;
        }

        var rules = await turn.RulesForAsync(member);
        var form = LogContactForm.From(turn.Press!) with { Note = "" };
        var check = FormCheck.Of(form, rules);
        if (check.Contact is not { } contact)
            turn.Show(FormCard.Of(ViewOf(member, rules, form, turn.Key.Key) with { Problems = check.Problems }, turn.Words));
        else if (await turn.EntriesOf(member).SameAsync(contact) is { } same)
            await ShowSameAsync(turn, member, same);
        else
            await KeepAsync(turn, member, rules, contact);
    }

    /// <summary>The form was saved, or left, by an earlier press.</summary>
    public static async Task SaveAgainAsync(Turn turn)
    {
        if (await turn.EnteredForOthersAsync(Entries.IdIn(turn.Key!.Outcome)) is { } entered)
            turn.Show(EnteredCards.Saved(entered with { News = EnteredNews.SavedBefore }, turn.Words));
        else
            turn.Show(WhomCard.Left(turn.Words));
    }

    public static Task LeaveAsync(Turn turn)
    {
        turn.Spend();
        turn.Show(WhomCard.Left(turn.Words));
        return Task.CompletedTask;
    }

    private static async Task OpenAsync(Turn turn, MemberToLogFor member)
    {
        var rules = await turn.RulesForAsync(member);
        turn.Show(rules.Offered.Count == 0
            ? WhomCard.NoPairings(member, turn.Words)
            : FormCard.Of(ViewOf(member, rules, LogContactForm.Blank(rules), turn.IssueKey(ForMemberKeys.Form, member.Value)), turn.Words));
    }

    private static FormView ViewOf(MemberToLogFor member, FormRules rules, LogContactForm form, string key) =>
        new(form, rules, key, FormOccasion.ForMember) { Member = member.Name };

    /// <summary>The member was quicker, or the secretary twice: nobody means to keep it twice.</summary>
    private static async Task ShowSameAsync(Turn turn, MemberToLogFor member, Contact same)
    {
        turn.Spend(() => Entries.Subject(same));
        var shown = same.Shown(await turn.Db.KnownPairingsAsync(member.Id), hasNote: false);
        turn.Show(EnteredCards.Saved(new EnteredFor(member.Name, shown, EnteredNews.SameExists), turn.Words));
    }

    private static async Task KeepAsync(Turn turn, MemberToLogFor member, FormRules rules, CheckedContact contact)
    {
        var entry = turn.Keep(contact, replaces: null, member.Id);
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry("contact.save-for", entry);
        await turn.FollowAsync(RemindedPerson.DutyDone, member.Id);
        var shown = entry.Shown(rules.Pairings, hasNote: false) with { MeetsTalk = rules.Talks.Any(talk => talk.IsMetBy(contact)) };
        var isTold = await Telling.TellAsync(turn, entry, shown);
        turn.Show(EnteredCards.Saved(
            new EnteredFor(member.Name, shown, EnteredNews.Saved)
            {
                Key = turn.IssueKeyOnceSaved(ForMemberKeys.Saved, () => RecordName.Text(entry.Id)),
                Hours = turn.Programme.UndoHours,
                IsUntold = !isTold,
            },
            turn.Words));
    }
}
