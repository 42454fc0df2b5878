using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Absences;

internal static class FormCard
{
    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more people says the name in a sentence.</summary>
    private const int MostChoices = 120;

    private const int FewChoices = 5;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[view.Changes is null ? "absence.form" : "absence.form.change"], view.Changes),
            .. Hint(view, words),
            .. Person(view, words),
            Day(nameof(AbsenceForm.From), view.Form.From, view, words),
            Day(nameof(AbsenceForm.To), view.Form.To, view, words),
            Reason(view, words),
            new TextBlock(words["absence.form.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(view.Changes is null ? Verbs.Save : Verbs.Change, words["absence.button.save"])
                {
                    Key = view.Key,
                    Style = ButtonStyle.Positive,
                },
                new Press(Verbs.List, words["absence.button.list"]) { SendsInputs = false, Data = AbsenceCard.Whose(unit: false) },
            ],
        },
        words["absence.form"]);

    private static IEnumerable<CardElement> Hint(FormView view, Wording words)
    {
        if (view.WasRead)
            yield return new TextBlock(words["absence.form.read"]) { Subtle = true };
        else if (view.Problems.Count > 0)
            yield return new TextBlock(words["absence.form.wrong"]) { Color = TextColor.Attention };
    }

    private static IEnumerable<CardElement> Person(FormView view, Wording words)
    {
        if (view.People.Count < 2)
            yield break;
        var chosen = view.People.Where(person => RecordName.Text(person.Id) == view.Form.Person);
        yield return new InputChoices(
            nameof(AbsenceForm.Person), [.. chosen.Concat(view.People).Distinct().Take(MostChoices).Select(person => Choice(person))])
        {
            Label = words["absence.form.person"],
            Placeholder = words["absence.form.choose"],
            Style = view.People.Count <= FewChoices ? ChoiceStyle.Expanded : ChoiceStyle.Compact,
            Value = view.Form.Person,
            IsRequired = true,
            ErrorMessage = words["absence.problem.no_person"],
            Problem = view.Problems.At(nameof(AbsenceForm.Person), words),
        };
    }

    private static Choice Choice(AwayPerson person) => new(RecordName.Text(person.Id), $"{person.Name}（{person.StaffNo}）");

    private static InputDate Day(string id, string value, FormView view, Wording words) => new(id)
    {
        Label = words[id == nameof(AbsenceForm.From) ? "absence.form.from" : "absence.form.to"],
        Value = value,
        IsRequired = true,
        ErrorMessage = words[id == nameof(AbsenceForm.From) ? "absence.problem.no_from" : "absence.problem.no_to"],
        Problem = view.Problems.At(id, words),
    };

    private static InputChoices Reason(FormView view, Wording words) => new(
        nameof(AbsenceForm.Reason),
        [.. Enum.GetValues<AbsenceReason>().Select(reason => new Choice(Literals<AbsenceReason>.Write(reason), words.Term(reason)))])
    {
        Label = words["absence.reason"],
        Placeholder = words["absence.form.choose"],
        Value = view.Form.Reason,
        IsRequired = true,
        ErrorMessage = words["absence.problem.no_reason"],
        Problem = view.Problems.At(nameof(AbsenceForm.Reason), words),
    };
}
