using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>The form as it is drawn.</summary>
/// <param name="Units">The speaker's; with one alone nothing is to be chosen.</param>
internal sealed record FormView(BriefingForm Form, IReadOnlyList<Unit> Units, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The one that is to be corrected.</summary>
    public Briefing? Replaces { get; init; }

    /// <summary>Who changed the draft since the form was opened.</summary>
    public string? ChangedBy { get; init; }
}

/// <summary>
/// The form in which a briefing is written. No input has a client's check: what is wrong is said by the server, all at once, and a pasted text
/// is never cut silently.
/// </summary>
internal static class FormCard
{
    private const int MostUnits = 50;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[view.Replaces is null ? "briefing.form" : "briefing.form.correct"]),
            .. Hint(view, words),
            Unit(view, words),
            Title(view, nameof(BriefingForm.Title), "briefing.form.title", view.Form.Title, words),
            Text(view, nameof(BriefingForm.Text), "briefing.form.text", view.Form.Text, words),
            Title(view, nameof(BriefingForm.EnglishTitle), "briefing.form.english_title", view.Form.EnglishTitle, words),
            Text(view, nameof(BriefingForm.EnglishText), "briefing.form.english_text", view.Form.EnglishText, words),
        ])
        {
            Actions =
            [
                new Press(Verbs.Preview, words["briefing.button.preview"])
                {
                    Key = view.Key,
                    Style = ButtonStyle.Positive,
                    Data = new Dictionary<string, string> { [nameof(BriefingForm.Since)] = view.Form.Since },
                },
                BriefingParts.Go(Verbs.List, "briefing.button.list", words),
            ],
        },
        words["briefing.form"]);

    private static IEnumerable<CardElement> Hint(FormView view, Wording words)
    {
        if (view.Replaces is { SentOn: { } day } replaced)
            yield return new UserText(words.Say("briefing.form.corrects", ("day", day), ("title", BriefingParts.Title(replaced, words))));
        if (view.ChangedBy is { } name)
            yield return new UserText(new TextRun(words.Say("briefing.form.changed", ("name", name))) { Color = TextColor.Attention });
        else if (view.Problems.Count > 0)
            yield return new TextBlock(words["briefing.form.wrong"]) { Color = TextColor.Attention };
        else
            yield return new TextBlock(words["briefing.form.how"]) { Subtle = true };
    }

    private static CardElement Unit(FormView view, Wording words) => view.Units is [var only]
        ? new UserText(new TextRun(only.Name) { Bold = true })
        : new InputChoices(nameof(BriefingForm.Unit), [.. view.Units.Take(MostUnits).Select(unit => new Choice(RecordName.Text(unit.Id), Excerpt.Of(unit.Name, Data.Units.Unit.NameLength)))])
        {
            Label = words["briefing.form.unit"],
            Placeholder = words["briefing.form.choose"],
            Value = view.Form.Unit,
            Problem = view.Problems.At(nameof(BriefingForm.Unit), words),
        };

    private static InputText Title(FormView view, string field, string label, Typed typed, Wording words) => new(field)
    {
        Label = words.Say(label, ("most", Briefing.TitleLength)),
        Value = typed.Text,
        Problem = view.Problems.At(field, words),
    };

    private static InputText Text(FormView view, string field, string label, Typed typed, Wording words) => new(field)
    {
        Label = words.Say(label, ("most", Briefing.TextLength)),
        Multiline = true,
        Value = typed.Text,
        Problem = view.Problems.At(field, words),
    };
}
