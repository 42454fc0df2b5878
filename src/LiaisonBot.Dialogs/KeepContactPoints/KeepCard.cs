using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>The form as it is drawn.</summary>
internal sealed record KeepView(KeepForm Form, KeepChoices Choices, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The one whose place is taken; null for a new one.</summary>
    public ContactPoint? Replaces { get; init; }
}

internal static class KeepCard
{
    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more says the name: 联系点 凌晓.</summary>
    private const int MostChoices = 60;
    private const int MostName = 30;

    public static Card Of(KeepView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view)]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["point.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Choose(nameof(KeepForm.Person), "point.form.person", view.Form.Person, [.. view.Choices.People.Select(one => new Choice(RecordName.Text(one.Id), $"{Excerpt.Of(one.Name, MostName)} {one.StaffNo}"))], view, words),
            Choose(nameof(KeepForm.Kind), "point.form.kind", view.Form.Kind, [.. Literals<ContactPointKind>.All.Select(kind => new Choice(Literals<ContactPointKind>.Write(kind), words.Term(kind)))], view, words),
            Choose(nameof(KeepForm.Unit), "point.form.unit", view.Form.Unit, [.. view.Choices.Units.Select(one => new Choice(RecordName.Text(one.Id), Excerpt.Of(one.Name, MostName)))], view, words),
            new InputText(nameof(KeepForm.Name))
            {
                Label = words.Say("point.form.name", ("most", ContactPoint.NameLength)),
                Value = view.Form.Name,
                MaxLength = ContactPoint.NameLength,
                Problem = view.Problems.At(nameof(KeepForm.Name), words),
            },
            new InputDate(nameof(KeepForm.From)) { Label = words["point.form.from"], Value = view.Form.From, Problem = view.Problems.At(nameof(KeepForm.From), words) },
            .. view.Replaces is { } old ? [new TextBlock(words.Say("point.form.edit.how", ("from", old.From))) { Subtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            new TextBlock(words["point.form.how"]) { Subtle = true, Spacing = Spacing.Small },
            .. view.Choices.People.Count > MostChoices || view.Choices.Units.Count > MostChoices ? [new TextBlock(words["point.form.more"]) { Subtle = true }] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                new Press(view.Replaces is null ? Verbs.Save : Verbs.Change, words["point.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Show, words["point.button.list"]) { SendsInputs = false },
            ],
        },
        words[Title(view)]);

    private static string Title(KeepView view) => view.Replaces is null ? "point.form" : "point.form.edit";

    private static InputChoices Choose(string id, string label, string value, IReadOnlyList<Choice> choices, KeepView view, Wording words) =>
        new(id, [.. choices.Where(one => one.Value == value).Union(choices.Take(MostChoices))])
        {
            Label = words[label],
            Placeholder = words["point.form.choose"],
            Value = value,
            Problem = view.Problems.At(id, words),
        };
}
