using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>One thing to be done, as its card draws it.</summary>
/// <param name="Line">What, by whom, and how it stands.</param>
/// <param name="Owner">The name of the unit whose it is.</param>
/// <param name="Today">In the programme's time zone.</param>
internal sealed record FollowUpView(FollowUpLine Line, string Owner, DateOnly Today)
{
    public FollowUpNews News { get; init; }

    /// <summary>What is wrong with the day to which it was to be put off.</summary>
    public FormProblem? Problem { get; init; }

    /// <summary>The card's key; null where the reader only looks.</summary>
    public string? Key { get; init; }

    public bool MayDo { get; init; }

    public bool MayChange { get; init; }

    public bool MayUndo { get; init; }

    /// <summary>The first day to which it may be put off, yyyy-MM-dd.</summary>
    public string PutOffTo { get; init; } = "";

    /// <summary>The verb that shows the plan, review or check that it is of.</summary>
    public string? SourceVerb { get; init; }
}

internal static class FollowUpCard
{
    public static Card Of(FollowUpView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["followup.title"], $"{view.Owner} · {words[$"followup.kind.{Literals<FollowUpKind>.Write(view.Line.One.Kind)}"]}"),
            .. view.News == FollowUpNews.Standing
                ? Array.Empty<CardElement>()
                : [new TextBlock(words[$"followup.news.{FollowUpNotices.KeyOf(view.News)}"]) { Color = TextColor.Good, Bold = true }],
            new UserText(new TextRun(view.Line.One.Text) { Bold = true }),
            LabelledLine.Of(words, "followup.due", words.Weekday(view.Line.One.DueOn)),
            LabelledLine.Of(words, "followup.whom", view.Line.Who(words)),
            new UserText(FollowUpParts.State(view.Line.One, view.Today, words)) { Spacing = Spacing.Small },
            .. PutOff(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["followup.title"]);

    private static IEnumerable<CardElement> PutOff(FollowUpView view, Wording words)
    {
        if (!view.MayDo)
            yield break;
        yield return new InputDate(nameof(FollowUpForm.By))
        {
            Label = words["followup.form.put_off"],
            Value = view.PutOffTo,
            Problem = view.Problem?.In(words),
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.PutOff, words["followup.button.put_off"]) { Key = view.Key }) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(FollowUpView view, Wording words)
    {
        var one = new Dictionary<string, string> { [FollowUpRecords.Input] = RecordName.Text(view.Line.One.Id) };
        if (view.MayDo)
            yield return new Press(Verbs.Done, words["followup.button.done"]) { Key = view.Key, Style = ButtonStyle.Positive, SendsInputs = false };
        if (view.MayUndo)
            yield return new Press(Verbs.Undo, words["followup.button.undo"]) { Key = view.Key, SendsInputs = false };
        if (view.MayChange)
        {
            yield return new Press(Verbs.Edit, words["followup.button.edit"]) { Data = one, SendsInputs = false };
            yield return new Press(Verbs.Withdraw, words["followup.button.withdraw"]) { Key = view.Key, Style = ButtonStyle.Destructive, SendsInputs = false };
        }

        if (view.SourceVerb is { } source)
            yield return new Press(source, words[$"followup.button.source.{Literals<FollowUpKind>.Write(view.Line.One.Kind)}"])
            {
                Data = new Dictionary<string, string> { [FollowUpRecords.Source] = RecordName.Text(view.Line.One.SourceId) },
                SendsInputs = false,
            };
    }
}
