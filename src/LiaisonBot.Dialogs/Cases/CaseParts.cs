using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>What the cards about a case have in common.</summary>
internal static class CaseParts
{
    private const int WholeText = 2 * Case.TextLength;
    private const int WholeAnswer = 2 * CaseEvent.TextLength;
    private const int WordsOfLine = 300;

    /// <summary>"事项 2026-0042", and below it the kind, the category and, where it matters, the urgency.</summary>
    public static CardHeading Heading(CaseView view, Wording words) => new(Title(view, words), string.Join(" · ", Below(view, words)));

    public static string Title(CaseView view, Wording words) => words.Say("case.title", ("number", view.Number));

    /// <summary>How it stands, and what is to come of it by when.</summary>
    public static IEnumerable<CardElement> State(CaseView view, Wording words)
    {
        yield return new TextBlock(words.Term(view.State)) { Bold = true, Color = ColorOf(view) };
        if (Next(view, words) is { } next)
            yield return new UserText(new TextRun(next) { Color = view.IsOverdue ? TextColor.Attention : TextColor.Default }) { Spacing = Spacing.Small };
    }

    /// <summary>What will happen next, and by when; null for a case that has ended.</summary>
    public static string? Next(CaseView view, Wording words) => view switch
    {
        { State: CaseState.Asked } => words.Say("case.next.asked", ("unit", view.Unit)),
        { DueOn: { } due, IsOverdue: true } => words.Say("case.next.overdue", ("unit", view.Unit), ("day", words.Weekday(due))),
        { DueOn: { } due } => words.Say("case.next.due", ("unit", view.Unit), ("day", words.Weekday(due))),
        { State: CaseState.Resolved or CaseState.NotSolvable } => words[view.IsMine ? "case.next.answered.mine" : "case.next.answered"],
        _ => null,
    };

    /// <summary>Who raised it, whom it concerns, who has it, and what it is.</summary>
    public static IEnumerable<CardElement> Facts(CaseView view, Wording words)
    {
        if (!view.IsMine)
            yield return LabelledLine.Of(words, "case.raiser", words.Say("case.raiser.on", ("name", view.Raiser ?? words["case.raiser.unnamed"]), ("day", view.RaisedOn)));
        yield return LabelledLine.Of(words, "case.whom", words.Whom(view));
        if (view is { TakenBy: { } taker, State: CaseState.Taken or CaseState.Asked })
            yield return LabelledLine.Of(words, "case.taker", taker);
        yield return LabelledLine.Of(words, "case.text", Excerpt.WithLines(view.Text, WholeText));
        if (view.Answer is { } answer)
            yield return LabelledLine.Of(words, AnswerLabel(view.State), Excerpt.WithLines(answer, WholeAnswer));
    }

    /// <summary>What was typed into a card where nothing can be written any more: given back, so that it is not lost.</summary>
    public static IEnumerable<CardElement> GivenBack(string typed, Wording words) =>
        typed.Length == 0 ? [] : [LabelledLine.Of(words, "case.given_back", Excerpt.WithLines(typed, WholeAnswer))];

    /// <summary>A part of its history, with the way to what is earlier or later.</summary>
    /// <param name="view">As far as the reader may see it.</param>
    /// <param name="openVerb">The verb that shows the card with another part.</param>
    /// <param name="words">The reader's.</param>
    public static IEnumerable<CardElement> History(CaseView view, string openVerb, Wording words)
    {
        if (view.Lines.Count == 0)
            yield break;
        yield return new TextBlock(words["case.history"]) { Bold = true, Separator = true, Spacing = Spacing.Medium };
        if (view.EarlierLines > 0)
        {
            yield return new TextBlock(words.Say("case.history.earlier", ("count", view.EarlierLines))) { Subtle = true, Spacing = Spacing.Small };
            yield return To("case.button.earlier", view.EarlierLines);
        }

        foreach (var line in view.Lines)
            yield return Line(line, words);
        if (view.LaterLines > 0)
        {
            yield return new TextBlock(words.Say("case.history.later", ("count", view.LaterLines))) { Subtle = true, Spacing = Spacing.Small };
            yield return To("case.button.later", view.EarlierLines + view.Lines.Count + CaseViews.MostLines);
        }

        // What was typed into the card goes along, and comes back with it.
        ActionSet To(string title, int until) => new(new Press(openVerb, words[title]) { Data = CaseRecords.Data(view, until) }) { Spacing = Spacing.Small };
    }

    /// <summary>While it is dealt with again, what was answered before is no longer the answer.</summary>
    private static string AnswerLabel(CaseState state) => state switch
    {
        CaseState.NotSolvable or CaseState.ClosedNotSolvable => "case.reason",
        CaseState.Open or CaseState.Taken or CaseState.Asked => "case.answer.before",
        CaseState.Resolved or CaseState.ClosedConfirmed or CaseState.ClosedUnconfirmed or CaseState.Withdrawn => "case.answer",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static UserText Line(CaseLine line, Wording words) => line.Text.Length == 0
        ? new UserText(new TextRun(words.Line(line)) { Subtle = true }) { Spacing = Spacing.Small }
        : new UserText(new TextRun(words.Say("term.field", ("label", words.Line(line)))) { Subtle = true }, Excerpt.Of(line.Text, WordsOfLine)) { Spacing = Spacing.Small };

    /// <summary>What it is called by besides its number.</summary>
    public static IEnumerable<string> Below(CaseView view, Wording words)
    {
        yield return words.Term(view.Kind);
        yield return words.Term(view.Category);
        if (view.Urgency != CaseUrgency.Ordinary)
            yield return words.Term(view.Urgency);
    }

    private static TextColor ColorOf(CaseView view) => view.State switch
    {
        _ when view.IsOverdue => TextColor.Attention,
        CaseState.ClosedConfirmed => TextColor.Good,
        CaseState.Withdrawn or CaseState.ClosedUnconfirmed or CaseState.ClosedNotSolvable => TextColor.Default,
        CaseState.Open or CaseState.Taken or CaseState.Asked or CaseState.Resolved or CaseState.NotSolvable => TextColor.Accent,
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };
}
