using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A gathering as it is drawn.</summary>
/// <param name="Gathering">The record.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
internal sealed record GatheringView(Gathering Gathering, string Unit)
{
    public GatheringNews News { get; init; }

    /// <summary>Whether it is the reader's to keep; otherwise they were invited, or were there.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether it had been held already when it was entered.</summary>
    public bool IsNoted { get; init; }

    /// <summary>An officer reads no reportable lines.</summary>
    public bool ReadsLine { get; init; }

    /// <summary>Whether the reader was there.</summary>
    public bool WasThere { get; init; }

    /// <summary>The names of those who are invited, where they are few enough to stand here.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>The names of those who were there.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>How many entries of the handbook came of it and count.</summary>
    public int Entries { get; init; }

    public int Cases { get; init; }

    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The key of the buttons that change it; null where there are none.</summary>
    public string? Key { get; init; }

    /// <summary>It is announced and has not begun: more may be invited, and it may be changed.</summary>
    public bool IsOpen { get; init; }

    public bool MayLog { get; init; }

    public bool MayCorrect { get; init; }

    public bool MayCallOff { get; init; }

    /// <summary>For so many hours after it was logged that can be undone; null when it cannot.</summary>
    public int? UndoHours { get; init; }

    /// <summary>The verb that reports what was raised; null for whoever was not there.</summary>
    public string? ReportVerb { get; init; }

    /// <summary>Whether the reader reports for others: a colleague does for themselves.</summary>
    public bool ReportsForOthers { get; init; }

    /// <summary>For so many hours after it was called off it can be held after all; null when it cannot.</summary>
    public int? RestoreHours { get; init; }
}

internal static class GatheringCard
{
    /// <summary>So many letters of names leave room for the rest.</summary>
    private const int MostNames = 1500;

    public static Card Of(GatheringView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Term(view.Gathering.Kind), view.Unit),
            .. News(view, words),
            .. GatheringParts.Facts(view.Gathering, words),
            new TextBlock(GatheringParts.State(view.Gathering, view.IsNoted, words)) { Bold = true },
            .. view.IsKept ? Kept(view, words) : [],
            .. view.WasThere ? [new TextBlock(words["gathering.you_were_there"])] : Array.Empty<CardElement>(),
            .. Reporting(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words.Term(view.Gathering.Kind));

    private static IEnumerable<CardElement> News(GatheringView view, Wording words)
    {
        if (view.News != GatheringNews.Standing)
            yield return new TextBlock(words[view.News.Key()]) { Color = view.News.Color() };
    }

    private static IEnumerable<CardElement> Kept(GatheringView view, Wording words)
    {
        if (view.Invited.Count > 0)
            yield return new UserText(words.Say("gathering.invited.names", ("count", view.Invited.Count), ("names", Excerpt.Of(words.List(view.Invited), MostNames))));
        else if (IsInvited(view))
            yield return new TextBlock(words.Say("gathering.invited", ("count", view.Gathering.People.Count(person => person.IsInvited))));
        if (view.Unreached.Count > 0)
            yield return new UserText(words.Say("gathering.unreached", ("names", Excerpt.Of(words.List(view.Unreached), MostNames))));
        foreach (var element in view.Gathering.State == GatheringState.Held ? Held(view, words) : [])
            yield return element;
        if (view.Cases > 0)
            yield return new TextBlock(words.Say("gathering.cases", ("count", view.Cases)));
        if (view.UndoHours is { } hours)
            yield return new TextBlock(words.Say("gathering.undo.how", ("hours", hours))) { Subtle = true };
        if (view.RestoreHours is { } restoring)
            yield return new TextBlock(words.Say("gathering.restore.how", ("hours", restoring))) { Subtle = true };
    }

    private static IEnumerable<CardElement> Held(GatheringView view, Wording words)
    {
        if (view.Members.Count > 0)
            yield return LabelledLine.Of(words, "gathering.members", Excerpt.Of(words.List(view.Members), MostNames));
        if (view.Colleagues.Count > 0)
            yield return LabelledLine.Of(words, "gathering.colleagues", Excerpt.Of(words.List(view.Colleagues), MostNames));
        if (view.ReadsLine)
            yield return LabelledLine.Of(words, "gathering.line.kept", view.Gathering.Line);
        yield return new TextBlock(words.Say(view.Entries > 0 ? "gathering.entries" : "gathering.entries.none", ("count", view.Entries)));
    }

    private static IEnumerable<CardElement> Reporting(GatheringView view, Wording words)
    {
        if (view.ReportVerb is not null)
            yield return new TextBlock(words["gathering.report.how"]) { Subtle = true };
        if (view is { ReportVerb: not null, ReportsForOthers: true })
            yield return new TextBlock(words["gathering.report.whom"]) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(GatheringView view, Wording words)
    {
        if (view.MayLog)
            yield return Keyed(Verbs.Present, "gathering.button.present", ButtonStyle.Positive);
        if (view.IsOpen)
        {
            yield return Keyed(Verbs.Whom, "gathering.button.whom", ButtonStyle.Default);
            yield return Keyed(Verbs.Edit, "gathering.button.change", ButtonStyle.Default);
        }

        if (view.Key is not null && view.Invited.Count == 0 && IsInvited(view))
            yield return Keyed(Verbs.Invited, "gathering.button.invited", ButtonStyle.Default);
        if (view.ReportVerb is { } report)
            yield return new Press(report, words["gathering.button.report"]) { Data = Report(view.Gathering), SendsInputs = false };
        if (view.MayCorrect)
            yield return Keyed(Verbs.Attendance, "gathering.button.correct", ButtonStyle.Default);
        if (view.MayCallOff)
            yield return Keyed(Verbs.AskCallOff, "gathering.button.call_off", ButtonStyle.Destructive);
        if (view.UndoHours is not null)
            yield return Keyed(Verbs.Undo, "gathering.button.undo", ButtonStyle.Destructive);
        if (view.RestoreHours is not null)
            yield return Keyed(Verbs.Restore, "gathering.button.restore", ButtonStyle.Default);
        yield return new Press(Verbs.Show, words["gathering.button.list"]) { SendsInputs = false };

        Press Keyed(string verb, string title, ButtonStyle style) => new(verb, words[title]) { Key = view.Key, Style = style, SendsInputs = false };
    }

    private static bool IsInvited(GatheringView view) => view.Gathering.People.Any(person => person.IsInvited);

    /// <summary>
    /// Another slice's form; the case that comes of it is counted as of the gathering. Nobody is filled in as whom it concerns: whose colleague
    /// was there is not therefore who spoke.
    /// </summary>
    private static Dictionary<string, string> Report(Gathering gathering) => new() { ["from"] = GatheringRecords.Subject(gathering) };
}
