using System.Globalization;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.LogContact.Sentences;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>
/// A member logs a contact (C1 to C3, C5). Words, a button or a sentence open a form; Save keeps it. A form is saved once,
/// however often it is pressed, repeated or shown; what follows is <see cref="SavedDialog"/>.
/// </summary>
internal static class LogContactDialog
{
    /// <summary>"记录联系", with a sentence behind it or not, and the button on a pairing's card.</summary>
    public static async Task OpenAsync(Turn turn)
    {
        var rules = await turn.RulesAsync();
        if (rules.Offered.Count == 0)
            turn.Say(NoticeCards.NoPairings(turn.Words));
        else if (long.TryParse(turn.Input(Verbs.Pairing), NumberStyles.None, CultureInfo.InvariantCulture, out var pairingId))
            OpenFor(turn, rules, pairingId);
        else if (turn.Rest.Length > 0 && Read(turn.Text, rules) is { } sentence)
            await BeginAsync(turn, rules, sentence);
        else if (await turn.UnfinishedAsync() is { } draft)
            turn.Say(Continue(turn, rules, draft, FormOccasion.Resumed));
        else
            turn.Say(FormCard.Of(new FormView(LogContactForm.Blank(rules), rules, turn.IssueKey(Keys.Form), FormOccasion.New), turn.Words));
    }

    /// <summary>昨天和王芳谈心，聊了实验室搬迁: the form, filled in.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        var rules = await turn.RulesAsync();
        if ((Read(turn.Text, rules) ?? ReadName(turn.Text, rules)) is not { } sentence)
            return false;
        if (rules.Offered.Count == 0)
            turn.Say(NoticeCards.NoPairings(turn.Words));
        else
            await BeginAsync(turn, rules, sentence);
        return true;
    }

    /// <summary>One of the colleagues whom a name may mean was chosen.</summary>
    public static async Task ChooseAsync(Turn turn)
    {
        var rules = await turn.RulesAsync();
        var draft = await turn.UnfinishedAsync();
        var chosen = (draft is { Asked: [var asked, ..] } ? asked.ColleagueIds : [])
            .FirstOrDefault(id => id.ToString(CultureInfo.InvariantCulture) == turn.Input(Verbs.Colleague));
        if (draft?.Key != turn.Key!.Key || chosen == 0)
        {
            turn.Say(turn.Words["logcontact.asked_before"]);
            return;
        }

        draft = draft with { Form = draft.Form.With(chosen), Asked = [.. draft.Asked.Skip(1)] };
        await turn.KeepAsync(draft);
        turn.Show(Continue(turn, rules, draft, FormOccasion.ReadFromSentence));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var form = LogContactForm.From(turn.Press!);
        var rules = await turn.RulesAsync();
        var check = FormCheck.Of(form, rules);
        if (check.Contact is not { } contact)
        {
            await turn.KeepAsync(form);
            turn.Show(FormCard.Of(new FormView(form, rules, turn.Key!.Key, FormOccasion.New) { Problems = check.Problems }, turn.Words));
            return;
        }

        await turn.DropOwnDraftAsync();
        if (await turn.OwnEntries().SameAsync(contact) is { } same)
        {
            turn.Spend(() => Entries.Subject(same));
            await SavedDialog.ShowAsync(turn, same, SavedNews.SameExists);
            return;
        }

        await SavedDialog.KeepAsync(turn, rules, contact, replaces: null);
    }

    /// <summary>The half-filled form is kept: it comes back filled, after a restart as well.</summary>
    public static async Task LaterAsync(Turn turn)
    {
        await turn.KeepAsync(LogContactForm.From(turn.Press!));
        turn.Show(NoticeCards.KeptForLater(turn.Words));
    }

    public static async Task CancelAsync(Turn turn)
    {
        await turn.DropOwnDraftAsync();
        turn.Spend();
        turn.Show(NoticeCards.Cancelled(turn.Words));
    }

    /// <summary>The form was saved or cancelled by an earlier press.</summary>
    public static async Task SaveAgainAsync(Turn turn)
    {
        if (await turn.OutcomeAsync() is { } entry)
            await SavedDialog.ShowAsync(turn, entry, SavedNews.SavedBefore);
        else
            turn.Show(NoticeCards.Cancelled(turn.Words));
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
            var occasion = Literals<Occasion>.TryRead(turn.Input(Verbs.Occasion), out _) ? turn.Input(Verbs.Occasion) : "";
            var form = new LogContactForm { On = LogContactForm.Text(rules.Today), Occasion = occasion }.With(pairing.ColleagueId);
            turn.Say(FormCard.Of(new FormView(form, rules, turn.IssueKey(Keys.Form), FormOccasion.New), turn.Words));
        }
        else
        {
            turn.Say(NoticeCards.PairingEnded(pairing, turn.Words));
        }
    }

    private static ContactSentence? Read(string text, FormRules rules) => ContactSentence.Read(text, rules.Today, Candidates(rules));

    private static ContactSentence? ReadName(string text, FormRules rules) => ContactSentence.ReadName(text, rules.Today, Candidates(rules));

    private static List<Candidate> Candidates(FormRules rules) =>
        [.. rules.Offered.DistinctBy(pairing => pairing.ColleagueId).Select(pairing => new Candidate(pairing.ColleagueId, pairing.Name))];

    /// <summary>The same sentence, repeated by the channel or by hand while its form is open, is the same form.</summary>
    private static async Task BeginAsync(Turn turn, FormRules rules, ContactSentence sentence)
    {
        var draft = await turn.UnfinishedAsync();
        if (draft is null || draft.Said != turn.Text)
        {
            var asked = sentence.Unclear.Select(name => new AskedName(name.Words, [.. name.Candidates.Select(candidate => candidate.Id)]));
            draft = new LogContactDraft(LogContactForm.From(sentence, rules.Today), turn.IssueKey(Keys.Form), turn.Text, [.. asked])
            {
                Strangers = sentence.Strangers,
            };
            await turn.KeepAsync(draft);
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

        List<FormProblem> problems = [.. draft.Asked.Select(name => Problem.WhoIs(name.Words)), .. draft.Strangers.Select(Problem.NotYours)];
        if (draft.Form.On.Length == 0 && occasion == FormOccasion.ReadFromSentence)
            problems.Add(Problem.UnclearDay);
        else if (draft.Form.On.Length > 0 && FormCheck.DayProblem(draft.Form, rules) is { } wrongDay)
            problems.Add(wrongDay);
        return FormCard.Of(new FormView(draft.Form, rules, draft.Key, occasion) { Problems = problems }, turn.Words);
    }
}
