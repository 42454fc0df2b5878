using System.Globalization;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.LogContact.Sentences;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>
/// A member logs a contact (C1 to C3, C5). Words, a button or a sentence open a form; Save keeps it; for some hours it may be
/// edited or undone. A form is saved once however often it is pressed, repeated or shown.
/// </summary>
internal static class LogContactDialog
{
    /// <summary>"记录联系", with a sentence behind it or not, and the button on a pairing's card.</summary>
    public static async Task OpenAsync(Turn turn)
    {
        var rules = await RulesAsync(turn);
        if (rules.Offered.Count == 0)
            turn.Say(NoticeCards.NoPairings(turn.Words));
        else if (long.TryParse(turn.Input(Verbs.Pairing), NumberStyles.None, CultureInfo.InvariantCulture, out var pairingId))
            OpenFor(turn, rules, pairingId);
        else if (turn.Rest.Length > 0 && Read(turn.Rest, rules) is { } sentence)
            await BeginAsync(turn, rules, sentence, turn.Rest);
        else if (await UnfinishedAsync(turn) is { } draft)
            turn.Say(Continue(turn, rules, draft, FormOccasion.Resumed));
        else
            turn.Say(FormCard.Of(new FormView(Blank(rules), rules, turn.IssueKey(Keys.Form), FormOccasion.New), turn.Words));
    }

    /// <summary>昨天和王芳谈心，聊了实验室搬迁: the form, filled in.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        var rules = await RulesAsync(turn);
        if (Read(turn.Text, rules) is not { } sentence)
            return false;
        await BeginAsync(turn, rules, sentence, turn.Text);
        return true;
    }

    /// <summary>One of the colleagues whom a name may mean was chosen.</summary>
    public static async Task ChooseAsync(Turn turn)
    {
        var rules = await RulesAsync(turn);
        var draft = await UnfinishedAsync(turn);
        var chosen = (draft is { Asked: [var asked, ..] } ? asked.ColleagueIds : [])
            .FirstOrDefault(id => id.ToString(CultureInfo.InvariantCulture) == turn.Input(Verbs.Colleague));
        if (draft?.Key != turn.Key!.Key || chosen == 0)
        {
            turn.Say(turn.Words["logcontact.asked_before"]);
            return;
        }

        draft = draft with { Form = draft.Form.With(chosen), Asked = [.. draft.Asked.Skip(1)] };
        await turn.KeepDraftAsync(LogContactDraft.Dialog, draft.Write());
        turn.Show(Continue(turn, rules, draft, FormOccasion.ReadFromSentence));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var edited = turn.Key!.Kind == Keys.Edit ? await SubjectAsync(turn) : null;
        if (edited is not null && await RefuseChangeAsync(turn, edited))
            return;
        var form = LogContactForm.From(turn.Press!);
        var rules = (await RulesAsync(turn)) with { KeptDay = edited?.On };
        var check = FormCheck.Of(form, rules);
        if (check.Contact is not { } contact)
        {
            if (edited is null)
                await turn.KeepDraftAsync(LogContactDraft.Dialog, new LogContactDraft(form, turn.Key.Key, null, []).Write());
            var occasion = edited is null ? FormOccasion.New : FormOccasion.Edit;
            turn.Show(FormCard.Of(new FormView(form, rules, turn.Key.Key, occasion) { Problems = check.Problems }, turn.Words));
            return;
        }

        await DropDraftAsync(turn);
        if (edited is null && await turn.SameAsync(contact) is { } same)
        {
            turn.Spend(() => Outcome(same));
            await ShowAsync(turn, same, SavedNews.SameExists);
            return;
        }

        var entry = turn.Keep(contact, replaces: edited);
        turn.Spend(() => Outcome(entry));
        turn.Audit(edited is null ? "contact.save" : "contact.edit", () => Outcome(entry));
        var tally = await turn.TallyAsync(rules.Pairings, entry, replaced: edited);
        var key = turn.IssueKeyOnceSaved(Keys.Saved, () => entry.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(SavedCard.Of(
            entry.Shown(rules.Pairings, contact.Note is not null),
            tally,
            edited is null ? SavedNews.Saved : SavedNews.Edited,
            (key, turn.Programme.UndoHours),
            turn.Words));
    }

    /// <summary>The form was saved or cancelled by an earlier press.</summary>
    public static async Task SaveAgainAsync(Turn turn)
    {
        if (await OutcomeAsync(turn) is { } entry)
            await ShowAsync(turn, entry, SavedNews.SavedBefore);
        else
            turn.Show(NoticeCards.Cancelled(turn.Words));
    }

    /// <summary>The half-filled form is kept: it comes back filled, after a restart as well.</summary>
    public static async Task LaterAsync(Turn turn)
    {
        var draft = new LogContactDraft(LogContactForm.From(turn.Press!), turn.Key!.Key, null, []);
        await turn.KeepDraftAsync(LogContactDraft.Dialog, draft.Write());
        turn.Show(NoticeCards.KeptForLater(turn.Words));
    }

    /// <summary>A new form is dropped; an edit is left, and the entry shown as it stays.</summary>
    public static async Task CancelAsync(Turn turn)
    {
        if (turn.Key!.Kind == Keys.Edit)
        {
            var entry = await SubjectAsync(turn);
            turn.Spend(() => Outcome(entry));
            await ShowAsync(turn, entry, SavedNews.Unchanged);
            return;
        }

        await DropDraftAsync(turn);
        turn.Spend();
        turn.Show(NoticeCards.Cancelled(turn.Words));
    }

    public static async Task EditAsync(Turn turn)
    {
        var entry = await SubjectAsync(turn);
        if (await RefuseChangeAsync(turn, entry))
            return;
        var rules = (await RulesAsync(turn)) with { KeptDay = entry.On };
        var form = LogContactForm.From(entry, await turn.NoteAsync(entry));
        var key = turn.IssueKey(Keys.Edit, entry.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(FormCard.Of(new FormView(form, rules, key, FormOccasion.Edit), turn.Words));
    }

    /// <summary>The entry counts no longer; the row stays.</summary>
    public static async Task UndoAsync(Turn turn)
    {
        var entry = await SubjectAsync(turn);
        if (await RefuseChangeAsync(turn, entry))
            return;
        entry.VoidedAt = turn.Now;
        turn.Spend(() => Outcome(entry));
        turn.Audit("contact.undo", () => Outcome(entry));
        await ShowAsync(turn, entry, SavedNews.ChangedSince);
    }

    /// <summary>Edit or Undo on the card of an entry that was undone.</summary>
    public static async Task ChangeAgainAsync(Turn turn) => await ShowAsync(turn, await SubjectAsync(turn), SavedNews.ChangedSince);

    private static async Task<FormRules> RulesAsync(Turn turn) =>
        FormRules.Of(turn.Today, turn.Programme, await turn.Db.KnownPairingsAsync(turn.Me.Id));

    /// <summary>Today is filled in, and the colleague where there is no choice.</summary>
    private static LogContactForm Blank(FormRules rules)
    {
        var form = new LogContactForm { On = LogContactForm.Text(rules.Today) };
        var active = rules.Offered.Where(pairing => pairing.StoodOn(rules.Today)).ToList();
        return active is [var only] ? form.With(only.ColleagueId) : form;
    }

    private static void OpenFor(Turn turn, FormRules rules, long pairingId)
    {
        var pairing = rules.Pairings.FirstOrDefault(pairing => pairing.Id == pairingId);
        if (pairing is null || pairing.From > rules.Today)
        {
            turn.Say((pairing is null ? Problem.UnknownColleague : Problem.NotYetPaired(pairing)).In(turn.Words));
        }
        else if (rules.Offered.Any(offered => offered.ColleagueId == pairing.ColleagueId))
        {
            var form = new LogContactForm { On = LogContactForm.Text(rules.Today) }.With(pairing.ColleagueId);
            turn.Say(FormCard.Of(new FormView(form, rules, turn.IssueKey(Keys.Form), FormOccasion.New), turn.Words));
        }
        else
        {
            turn.Say(NoticeCards.PairingEnded(pairing, turn.Words));
        }
    }

    private static ContactSentence? Read(string text, FormRules rules) => ContactSentence.Read(
        text,
        rules.Today,
        [.. rules.Offered.DistinctBy(pairing => pairing.ColleagueId).Select(pairing => new Candidate(pairing.ColleagueId, pairing.Name))]);

    /// <summary>The same sentence, repeated by the channel or by hand while its form is open, is the same form.</summary>
    private static async Task BeginAsync(Turn turn, FormRules rules, ContactSentence sentence, string said)
    {
        var draft = await UnfinishedAsync(turn);
        if (draft is null || draft.Said != said)
        {
            var form = new LogContactForm
            {
                Colleagues = string.Join(',', sentence.Colleagues.Select(colleague => colleague.Id)),
                On = sentence.DayIsUnclear ? "" : LogContactForm.Text(sentence.On ?? rules.Today),
                Kind = sentence.Kind is { } kind ? Literals<ContactKind>.Write(kind) : "",
                Line = sentence.Line ?? "",
                Next = LogContactForm.Text(sentence.Next),
            };
            var asked = sentence.Unclear.Select(name => new AskedName(name.Words, [.. name.Candidates.Select(candidate => candidate.Id)]));
            draft = new LogContactDraft(form, turn.IssueKey(Keys.Form), said, [.. asked]);
            await turn.KeepDraftAsync(LogContactDraft.Dialog, draft.Write());
        }

        turn.Say(Continue(turn, rules, draft, FormOccasion.ReadFromSentence));
    }

    /// <summary>What is still to be known of a draft: first who is meant, then the rest.</summary>
    private static Card Continue(Turn turn, FormRules rules, LogContactDraft draft, FormOccasion occasion)
    {
        if (draft.Asked is [var asked, ..] && asked.ColleagueIds.Count <= NoticeCards.MostNames)
        {
            var candidates = asked.ColleagueIds
                .Select(id => rules.Pairings.LastOrDefault(pairing => pairing.ColleagueId == id))
                .OfType<KnownPairing>()
                .ToList();
            return NoticeCards.WhoIs(asked.Words, candidates, draft.Key, turn.Words);
        }

        var problems = draft.Asked.Select(name => Problem.WhoIs(name.Words)).ToList();
        if (draft.Form.On.Length == 0)
            problems.Add(Problem.UnclearDay);
        return FormCard.Of(new FormView(draft.Form, rules, draft.Key, occasion) { Problems = problems }, turn.Words);
    }

    /// <summary>The form left half filled, while its card can still be saved.</summary>
    private static async Task<LogContactDraft?> UnfinishedAsync(Turn turn)
    {
        if (LogContactDraft.Read(await turn.DraftAsync(LogContactDraft.Dialog)) is not { } draft)
            return null;
        var key = await turn.Db.Set<CardKey>().SingleOrDefaultAsync(key => key.Key == draft.Key && key.PersonId == turn.Me.Id);
        return key is { IsSpent: false } && key.ExpiresAt > turn.Now ? draft : null;
    }

    private static async Task DropDraftAsync(Turn turn)
    {
        if (LogContactDraft.Read(await turn.DraftAsync(LogContactDraft.Dialog)) is { } draft && draft.Key == turn.Key!.Key)
            await turn.KeepDraftAsync(LogContactDraft.Dialog, null);
    }

    private static async Task<Contact> SubjectAsync(Turn turn) =>
        await turn.EntryAsync(long.Parse(turn.Key!.Subject!, CultureInfo.InvariantCulture))
        ?? throw new InvalidOperationException($"Key {turn.Key.Id} is about no entry of its person's.");

    private static string Outcome(Contact entry) => string.Create(CultureInfo.InvariantCulture, $"contact:{entry.Id}");

    private static async Task<Contact?> OutcomeAsync(Turn turn) =>
        turn.Key!.Outcome is ['c', 'o', 'n', 't', 'a', 'c', 't', ':', .. var id]
            ? await turn.EntryAsync(long.Parse(id, CultureInfo.InvariantCulture))
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

    /// <summary>An entry as it stands today, with what may still be done about it.</summary>
    private static async Task ShowAsync(Turn turn, Contact entry, SavedNews news)
    {
        entry = await turn.LatestAsync(entry);
        var pairings = await turn.Db.KnownPairingsAsync(turn.Me.Id);
        var tally = await turn.TallyAsync(pairings, entry);
        var shown = entry.Shown(pairings, await turn.NoteAsync(entry) is not null);
        if (entry.VoidedAt is not null)
        {
            turn.Show(SavedCard.Undone(shown, tally, turn.Words));
            return;
        }

        (string, int)? change = await turn.IsSettledAsync(entry)
            ? null
            : (turn.IssueKey(Keys.Saved, entry.Id.ToString(CultureInfo.InvariantCulture)), turn.Programme.UndoHours);
        turn.Show(SavedCard.Of(shown, tally, news, change, turn.Words));
    }
}
