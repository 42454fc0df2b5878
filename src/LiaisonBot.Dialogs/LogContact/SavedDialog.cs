using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>
/// What can be done about an entry that was saved: for some hours its author may edit or undo it. An old card shows the entry
/// as it stands and changes nothing.
/// </summary>
internal static class SavedDialog
{
    /// <summary>The action that reports a difficulty, wherever it lives.</summary>
    private const string ReportAction = "case.report";

    public static async Task EditAsync(Turn turn) => await OpenAsync(turn, await turn.SubjectAsync());

    /// <summary>The author was asked to correct an entry: the form, whenever that is.</summary>
    public static async Task CorrectAsync(Turn turn)
    {
        if (await turn.ClaimedAsync() is { } entry)
            await OpenAsync(turn, entry);
        else
            turn.Say(turn.Words["logcontact.no_entry"]);
    }

    public static async Task ShowEntryAsync(Turn turn)
    {
        if (await turn.ClaimedAsync() is { } entry)
            await ShowAsync(turn, entry, SavedNews.Standing);
        else
            turn.Say(turn.Words["logcontact.no_entry"]);
    }

    /// <summary>"撤销", "undo": the entry that was logged last, where the buttons are.</summary>
    public static async Task<bool> HearChangeAsync(Turn turn)
    {
        if (!ActionRegistry.IsOneOf(turn.Text, "撤销", "修改", "撤回", "更正", "记错了", "undo", "edit", "change", "correct"))
            return false;
        var latest = await turn.OwnEntries().Live().OrderByDescending(entry => entry.LoggedAt).ThenByDescending(entry => entry.Id)
            .Include(entry => entry.Colleagues).FirstOrDefaultAsync();
        turn.Say(turn.Words[latest is null ? "logcontact.change.none" : "logcontact.change.latest"]);
        if (latest is not null)
            await ShowAsync(turn, latest, await turn.IsSettledAsync(latest) ? SavedNews.TooLate : SavedNews.Standing);
        return true;
    }

    private static async Task OpenAsync(Turn turn, Contact entry)
    {
        if (await RefuseChangeAsync(turn, entry))
            return;
        var rules = await EditRulesAsync(turn, entry);
        var form = LogContactForm.From(entry, await turn.NoteAsync(entry));
        var key = turn.IssueKey(Keys.Edit, entry.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(FormCard.Of(new FormView(form, rules, key, FormOccasion.Edit), turn.Words));
    }

    /// <summary>What the entry was kept with may stay, whatever has become of its day and its pairings since.</summary>
    private static async Task<FormRules> EditRulesAsync(Turn turn, Contact entry) => (await turn.RulesAsync()) with
    {
        KeptDay = entry.On,
        KeptPairings = [.. entry.Colleagues.Select(colleague => colleague.PairingId)],
    };

    /// <summary>The new revision takes the entry's place; the form may have lain open while the entry was changed.</summary>
    public static async Task ReviseAsync(Turn turn)
    {
        var entry = await turn.SubjectAsync();
        if (await RefuseChangeAsync(turn, entry))
            return;
        var form = LogContactForm.From(turn.Press!);
        var rules = await EditRulesAsync(turn, entry);
        var check = FormCheck.Of(form, rules);
        if (check.Contact is { } contact)
            await KeepAsync(turn, rules, contact, replaces: entry);
        else
            turn.Show(FormCard.Of(new FormView(form, rules, turn.Key!.Key, FormOccasion.Edit) { Problems = check.Problems }, turn.Words));
    }

    /// <summary>An edit was begun and left.</summary>
    public static async Task LeaveAsync(Turn turn)
    {
        var entry = await turn.SubjectAsync();
        turn.Spend(() => Entries.Subject(entry));
        await ShowAsync(turn, entry, SavedNews.Unchanged);
    }

    /// <summary>The entry counts no longer; the row stays.</summary>
    public static async Task UndoAsync(Turn turn)
    {
        var entry = await turn.SubjectAsync();
        if (await RefuseChangeAsync(turn, entry))
            return;
        entry.VoidedAt = turn.Now;
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry("contact.undo", entry);
        await turn.FollowAsync(Entries.Changed, entry.RootId ?? entry.Id);
        await ShowAsync(turn, entry, SavedNews.Undone);
    }

    /// <summary>Edit or Undo on the card of an entry that was undone.</summary>
    public static async Task ChangeAgainAsync(Turn turn) => await ShowAsync(turn, await turn.SubjectAsync(), SavedNews.ChangedSince);

    /// <summary>Keeps what was checked, spends the form's key, and shows the entry with the month's tally (C1).</summary>
    public static async Task KeepAsync(Turn turn, FormRules rules, CheckedContact contact, Contact? replaces)
    {
        var entry = turn.Keep(contact, replaces);
        turn.Spend(() => Entries.Subject(entry));
        turn.AuditEntry(replaces is null ? "contact.save" : "contact.edit", entry);
        if (replaces is not null)
            await turn.FollowAsync(Entries.Changed, replaces.RootId ?? replaces.Id);
        await turn.FollowAsync(RemindedPerson.DutyDone, entry.AuthorId);
        var tally = await turn.TallyAsync(rules.Pairings, entry, replaces);
        var key = turn.IssueKeyOnceSaved(Keys.Saved, () => entry.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(SavedCard.Of(
            entry.Shown(rules.Pairings, contact.Note is not null) with { MeetsTalk = rules.Talks.Any(talk => talk.IsMetBy(contact)) },
            tally,
            replaces is null ? SavedNews.Saved : SavedNews.Edited,
            (key, turn.Programme.UndoHours),
            turn.Words,
            Report(turn, entry)));
    }

    /// <summary>An entry as it stands today, with what may still be done about it.</summary>
    public static async Task ShowAsync(Turn turn, Contact entry, SavedNews news)
    {
        entry = await turn.LatestAsync(entry);
        var pairings = await turn.Db.KnownPairingsAsync(turn.Me.Id);
        var tally = await turn.TallyAsync(pairings, entry);
        var shown = entry.Shown(pairings, await turn.NoteAsync(entry) is not null);
        if (entry.VoidedAt is not null)
        {
            turn.Show(SavedCard.Undone(shown, tally, before: news != SavedNews.Undone, turn.Words));
            return;
        }

        (string, int)? change = await turn.IsSettledAsync(entry)
            ? null
            : (turn.IssueKey(Keys.Saved, entry.Id.ToString(CultureInfo.InvariantCulture)), turn.Programme.UndoHours);
        turn.Show(SavedCard.Of(shown, tally, news, change, turn.Words, Report(turn, entry)));
    }

    /// <summary>What was heard in a contact is passed on at once (C5): another slice's form, with the colleagues filled in.</summary>
    private static Press? Report(Turn turn, Contact entry) => turn.VerbOf(ReportAction) is { } verb
        ? new Press(verb, turn.Words["logcontact.button.report"])
        {
            Data = new Dictionary<string, string> { ["concerning"] = string.Join(',', entry.Colleagues.Select(colleague => colleague.ColleagueId)) },
            SendsInputs = false,
        }
        : null;

    /// <summary>An entry that was changed since, or settled, is shown as it stands instead of being changed.</summary>
    private static async Task<bool> RefuseChangeAsync(Turn turn, Contact entry)
    {
        var isOld = entry.SupersededById is not null || entry.VoidedAt is not null;
        if (!isOld && !await turn.IsSettledAsync(entry))
            return false;
        await ShowAsync(turn, entry, isOld ? SavedNews.ChangedSince : SavedNews.TooLate);
        return true;
    }
}
