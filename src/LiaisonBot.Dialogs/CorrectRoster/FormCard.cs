using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>The form of one kind of correction as it is drawn.</summary>
internal sealed record FormView(RosterEntry Entry, CorrectionKind Kind, CorrectionForm Form)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class FormCard
{
    public static Card Of(FormView view, Wording words)
    {
        var title = words[$"roster.kind.{Literals<CorrectionKind>.Write(view.Kind)}"];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title),
                PersonCard.Who(view.Entry, words),
                LabelledLine.Of(words, "roster.unit", view.Entry.Unit.Name),
                .. view.Problems.Count > 0 ? [new TextBlock(words["roster.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
                .. Inputs(view, words),
            ])
            {
                Actions =
                [
                    new Press(Verbs.Check, words["roster.button.preview"]) { Data = PersonCard.Data(view.Entry.Person, view.Kind), Style = ButtonStyle.Positive },
                    new Press(Verbs.Begin, words["roster.button.other"]) { SendsInputs = false },
                ],
            },
            title);
    }

    private static IEnumerable<CardInput> Inputs(FormView view, Wording words) => view.Kind switch
    {
        CorrectionKind.Moved => [Unit(view, "roster.form.to", words), On(view, words)],
        CorrectionKind.Left => [Reason(view, words), On(view, words)],
        CorrectionKind.RoleGiven => [Role(view, words), Unit(view, "roster.form.for", words), On(view, words)],
        CorrectionKind.RoleEnded => [Held(view, words), On(view, words)],
        CorrectionKind.CategoryAdded => [Category(view, Literals<Category>.All.Except(view.Entry.Categories), words), On(view, words)],
        CorrectionKind.CategoryEnded => [Category(view, view.Entry.Categories, words), On(view, words)],
        CorrectionKind.Titled => [Title(view, words)],
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    private static InputDate On(FormView view, Wording words) => new(nameof(CorrectionForm.On))
    {
        Label = words[$"roster.form.on.{Literals<CorrectionKind>.Write(view.Kind)}"],
        Value = view.Form.On,
        Problem = view.Problems.At(nameof(CorrectionForm.On), words),
    };

    private static InputText Unit(FormView view, string label, Wording words) => new(nameof(CorrectionForm.Unit))
    {
        Label = words[label],
        MaxLength = Data.Units.Unit.NameLength,
        Value = view.Form.Unit.Length > 0 || view.Kind == CorrectionKind.Moved ? view.Form.Unit : view.Entry.Unit.Code,
        Problem = view.Problems.At(nameof(CorrectionForm.Unit), words),
    };

    private static InputChoices Role(FormView view, Wording words) => new(
        nameof(CorrectionForm.Role),
        [.. Literals<Role>.All.Select(role => new Choice(Literals<Role>.Write(role), words[$"roster.role.{Literals<Role>.Write(role)}"]))])
    {
        Label = words["roster.form.role"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Role,
        Problem = view.Problems.At(nameof(CorrectionForm.Role), words),
    };

    private static InputChoices Held(FormView view, Wording words) => new(
        nameof(CorrectionForm.Held),
        [.. view.Entry.Roles.Select(held => new Choice(CorrectionForm.HeldValue(held), words.Office(held.Role, held.Unit.Name)))])
    {
        Label = words["roster.form.role"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Held,
        Problem = view.Problems.At(nameof(CorrectionForm.Held), words),
    };

    private static InputChoices Category(FormView view, IEnumerable<Category> offered, Wording words) => new(
        nameof(CorrectionForm.Category),
        [.. offered.Select(category => new Choice(Literals<Category>.Write(category), words.Term(category)))])
    {
        Label = words["roster.form.category"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Category,
        Problem = view.Problems.At(nameof(CorrectionForm.Category), words),
    };

    private static InputChoices Reason(FormView view, Wording words) => new(
        nameof(CorrectionForm.Reason),
        [.. Literals<LeftReason>.All.Select(reason => new Choice(Literals<LeftReason>.Write(reason), words[$"roster.reason.{Literals<LeftReason>.Write(reason)}"]))])
    {
        Label = words["roster.form.reason"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Reason,
        Problem = view.Problems.At(nameof(CorrectionForm.Reason), words),
    };

    private static InputText Title(FormView view, Wording words) => new(nameof(CorrectionForm.Title))
    {
        Label = words.Say("roster.form.title", ("most", Person.TitleLength)),
        MaxLength = Person.TitleLength,
        Value = view.Form.Title,
        Problem = view.Problems.At(nameof(CorrectionForm.Title), words),
    };
}
