using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>Why a form is shown: what it says under its title.</summary>
internal enum FormOccasion
{
    New,
    Resumed,
    ReadFromSentence,
}

/// <summary>A form on its way to a person.</summary>
internal sealed record FormView(ReportForm Form, ReportRules Rules, string Key, FormOccasion Occasion)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

/// <summary>
/// The form in which something is reported (D1). As with every form, no input is required in the client's eyes: the labels say what is
/// needed, the server what is wrong.
/// </summary>
internal static class FormCard
{
    /// <summary>Beyond this many a list of boxes becomes one that narrows while one types.</summary>
    private const int MostBoxes = 8;

    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more colleagues names them in a sentence.</summary>
    private const int MostChoices = 100;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["reporting.title"]),
            .. Hint(view, words),
            Choices(view, nameof(ReportForm.Kind), view.Form.Kind, words, Literals<CaseKind>.All.Select(kind => new Choice(Literals<CaseKind>.Write(kind), words.Term(kind)))),
            Whom(view, words),
            Choices(view, nameof(ReportForm.Category), view.Form.Category, words, view.Rules.Categories.Select(one => new Choice(one.Id, words.Term(one)))),
            Text(view, words),
            Choices(view, nameof(ReportForm.Urgency), view.Form.Urgency, words, Literals<CaseUrgency>.All.Select(one => new Choice(Literals<CaseUrgency>.Write(one), words.Term(one)))),
            Travel(view, words),
            .. Agreed(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["reporting.title"]);

    private static IEnumerable<CardElement> Hint(FormView view, Wording words)
    {
        if (view.Problems.Count > 0 && view.Occasion != FormOccasion.Resumed)
            yield return new TextBlock(words[view.Occasion == FormOccasion.ReadFromSentence ? "reporting.hint.read_in_part" : "reporting.hint.wrong"]) { Color = TextColor.Attention };
        else
            yield return new TextBlock(words[HintOf(view.Occasion)]) { Subtle = true };
    }

    private static string HintOf(FormOccasion occasion) => occasion switch
    {
        FormOccasion.New => "reporting.hint.new",
        FormOccasion.Resumed => "reporting.hint.resumed",
        FormOccasion.ReadFromSentence => "reporting.hint.read",
        _ => throw new ArgumentOutOfRangeException(nameof(occasion)),
    };

    private static InputChoices Choices(FormView view, string field, string value, Wording words, IEnumerable<Choice> choices) => new(field, [.. choices])
    {
        Label = words[$"reporting.form.{Snake(field)}"],
        Placeholder = words["reporting.form.choose"],
        Value = value,
        Problem = view.Problems.At(field, words),
    };

    private static InputChoices Whom(FormView view, Wording words)
    {
        var offered = Offered(view, words);
        return new InputChoices(nameof(ReportForm.Whom), offered)
        {
            Label = words[view.Rules.IsOwn ? "reporting.form.whom.own" : "reporting.form.whom"],
            Placeholder = words["reporting.form.choose"],
            Many = !view.Rules.IsOwn,
            Style = offered.Count > MostBoxes ? ChoiceStyle.Filtered : ChoiceStyle.Expanded,
            Value = string.Join(',', view.Form.WhomValues.Where(value => offered.Any(choice => choice.Value == value))),
            Problem = view.Problems.At(nameof(ReportForm.Whom), words),
        };
    }

    /// <summary>Those chosen stay in however long the list is.</summary>
    private static List<Choice> Offered(FormView view, Wording words)
    {
        var chosen = view.Form.WhomValues.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. view.Rules.IsOwn ? [new Choice(ReportForm.Own, words["reporting.whom.own"])] : Array.Empty<Choice>(),
            .. view.Rules.Colleagues
                .Select(one => new Choice(one.Id.ToString(CultureInfo.InvariantCulture), one.Label))
                .OrderByDescending(choice => chosen.Contains(choice.Value))
                .Take(MostChoices),
            new Choice(ReportForm.Group, words["reporting.whom.group"]),
        ];
    }

    private static InputText Text(FormView view, Wording words) => new(nameof(ReportForm.Text))
    {
        Label = words.Say("reporting.form.text", ("most", Case.TextLength)),
        MaxLength = ReportForm.MostTyped,
        Multiline = true,
        Value = view.Form.Text,
        Problem = view.Problems.At(nameof(ReportForm.Text), words),
    };

    private static InputChoices Travel(FormView view, Wording words) => new(
        nameof(ReportForm.Travel),
        [.. Literals<NameTravel>.All.Select(Literals<NameTravel>.Write).Select(travel => new Choice(travel, words[$"reporting.travel.{travel}{(view.Rules.IsOwn ? ".own" : "")}"]))])
    {
        Label = words[view.Rules.IsOwn ? "reporting.form.travel.own" : "reporting.form.travel"],
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Travel,
        Problem = view.Problems.At(nameof(ReportForm.Travel), words),
    };

    /// <summary>Nobody needs their own leave.</summary>
    private static IEnumerable<CardElement> Agreed(FormView view, Wording words)
    {
        if (view.Rules.IsOwn)
            yield break;
        yield return new InputToggle(nameof(ReportForm.Agreed), words["reporting.agreed"])
        {
            Label = words["reporting.form.agreed"],
            Value = view.Form.Agreed,
            Problem = view.Problems.At(nameof(ReportForm.Agreed), words),
        };
    }

    private static IEnumerable<CardButton> Buttons(FormView view, Wording words)
    {
        yield return new Press(Verbs.Submit, words["reporting.button.submit"]) { Key = view.Key, Style = ButtonStyle.Positive };
        if (view.Problems.Any(problem => problem == Problem.NotAgreed || problem.Key == "reporting.problem.name_in_text"))
            yield return new Press(Verbs.SubmitUnnamed, words["reporting.button.unnamed"]) { Key = view.Key };
        yield return new Press(Verbs.Later, words["reporting.button.later"]) { Key = view.Key };
        yield return new Press(Verbs.Cancel, words["reporting.button.cancel"]) { Key = view.Key, SendsInputs = false };
    }

    private static string Snake(string field) => field switch
    {
        nameof(ReportForm.Kind) => "kind",
        nameof(ReportForm.Category) => "category",
        nameof(ReportForm.Urgency) => "urgency",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
