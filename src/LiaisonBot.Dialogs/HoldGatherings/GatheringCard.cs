using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

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
