using System.Globalization;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>One page of a member's pairings.</summary>
/// <param name="Due">How many of the whole list are still owed a contact this month.</param>
/// <param name="LogVerb">The verb that logs a contact; null when this person cannot.</param>
internal sealed record PairingsView(IReadOnlyList<PairingLine> Lines, ListPage Page, int Due, DateOnly Today, string? LogVerb)
{
    /// <summary>All talks that this person owes (C4), the most urgent first; also in pairings of other pages, and in such as have ended.</summary>
    public IReadOnlyList<TalkLine> Talks { get; init; } = [];

    /// <summary>This person's own contact points and responsibility zones (C6).</summary>
    public IReadOnlyList<NamedPoint> Points { get; init; } = [];

    /// <summary>The verb that ends one of them; null when this person cannot.</summary>
    public string? EndVerb { get; init; }

    /// <summary>What this person ended and can still take back.</summary>
    public IReadOnlyList<EndedByMe> Ended { get; init; } = [];
}

internal static class PairingsCard
{
    private const int MostTitle = 80;

    /// <summary>More stand in their own list.</summary>
    private const int MostPoints = 3;

    public static Card Of(PairingsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mypairings.title"], Subtitle(view, words)),
            .. view.Points.Take(MostPoints).Select(named => new UserText(words.Point(named)) { Spacing = Spacing.Small }),
            .. TalkParts.Above(view, words),
            .. view.Lines.Select(line => Item(line, view, words)),
            .. EndedParts.Below(view.Ended, asFriend: true, view.Today, words),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(view.Page, Verbs.List, words),
                .. view.EndVerb is { } end ? [new Press(end, words["mypairings.button.end"]) { SendsInputs = false }] : Array.Empty<CardButton>(),
            ],
        },
        words["mypairings.title"]);

    /// <param name="proposeVerb">The verb that proposes a pairing; null when this person cannot.</param>
    /// <param name="ended">What this person ended and can still take back.</param>
    /// <param name="today">The day.</param>
    /// <param name="words">The reader's.</param>
    public static Card Empty(string? proposeVerb, IReadOnlyList<EndedByMe> ended, DateOnly today, Wording words) => new(
        new AdaptiveCard(
            words.Language.Tag(),
            [new CardHeading(words["mypairings.title"]), new TextBlock(words["mypairings.empty"]), .. EndedParts.Below(ended, asFriend: true, today, words)])
        {
            Actions = proposeVerb is null ? [] : [new Press(proposeVerb, words["mypairings.button.propose"]) { SendsInputs = false }],
        },
        words["mypairings.title"]);

    private static string Subtitle(PairingsView view, Wording words) => string.Join(" · ", new[]
    {
        words.Say("mypairings.count", ("count", view.Page.Count)),
        view.Due > 0 ? words.Say("mypairings.tally.due", ("due", view.Due)) : null,
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static Container Item(PairingLine line, PairingsView view, Wording words) => new(
    [
        new UserText([new TextRun(line.Name) { Bold = true }, .. Title(line)]),
        .. Categories(line, words),
        LabelledLine.Of(words, "mypairings.since", Since(line, words)),
        .. SoFar(line, view, words),
        Standing(line, view.Today, words),
        .. Rest(line, view.Today, words),
        .. TalkParts.Under(line, view, words),
        .. TalkParts.Buttons(line, view, words).Concat(Buttons(line, view, words)).ToList() is { Count: > 0 } buttons ? [new ActionSet([.. buttons])] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<TextRun> Title(PairingLine line) =>
        line.Title is { Length: > 0 } title ? [new TextRun($"  {Excerpt.Of(title, MostTitle)}") { Subtle = true }] : [];

    private static IEnumerable<CardElement> Categories(PairingLine line, Wording words) =>
        line.Categories.Count > 0 ? [LabelledLine.Of(words, "mypairings.categories", words.Terms(line.Categories))] : [];

    /// <summary>What has not begun has nothing behind it.</summary>
    private static IEnumerable<CardElement> SoFar(PairingLine line, PairingsView view, Wording words) => line.State.StartedOn > view.Today
        ? []
        : [LabelledLine.Of(words, "mypairings.last", LastContact(line, words)), LabelledLine.Of(words, "mypairings.plan", Plan(line, view) ?? words["mypairings.plan.none"])];

    private static string? Plan(PairingLine line, PairingsView view) =>
        view.Talks.Any(talk => talk.PairingId == line.Id) ? PlanText.Beside(line.Plan) : PlanText.Shown(line.Plan);

    private static string Since(PairingLine line, Wording words) => line.State.EndedOn is { } end
        ? words.Say("mypairings.since.until", ("from", line.State.StartedOn), ("to", end))
        : words.Day(line.State.StartedOn);

    private static string LastContact(PairingLine line, Wording words) => line is { State.LastOn: { } day, LastKind: { } kind }
        ? words.Say("mypairings.last.on", ("day", day), ("kind", words.Term(kind)))
        : words["mypairings.last.never"];

    private static TextBlock Standing(PairingLine line, DateOnly today, Wording words) => line.State.On(today) switch
    {
        MonthStanding.ToBegin => new TextBlock(words.Say("mypairings.month.to_begin", ("day", line.State.StartedOn))) { Spacing = Spacing.Small },
        MonthStanding.Done => new TextBlock(words["mypairings.month.done"]) { Color = TextColor.Good, Spacing = Spacing.Small },
        MonthStanding.Due => new TextBlock(words.Say("mypairings.month.due", ("by", words.MonthDay(MonthlyContact.LastDay(today, line.State.EndedOn)))))
        {
            Color = TextColor.Attention,
            Spacing = Spacing.Small,
        },
        MonthStanding.OwesLater => new TextBlock(
            words.Say("mypairings.month.later", ("month", words.Month(MonthlyContact.FirstMonth(line.State.StartedOn)))))
        {
            Spacing = Spacing.Small,
        },
        MonthStanding.Over => new TextBlock(words["mypairings.last_day"]) { Spacing = Spacing.Small },
        MonthStanding.OwesNothing => new TextBlock(words["mypairings.month.nothing"]) { Spacing = Spacing.Small },
        MonthStanding.Excused => Excused(line.State.ExcusedTo(today)!.Value, words),
        MonthStanding.Away => new TextBlock(words["mypairings.month.away"]) { Spacing = Spacing.Small },
        MonthStanding.ToRepair => new TextBlock(Repair(line, today, words)) { Color = TextColor.Warning, Spacing = Spacing.Small },
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    /// <summary>A pause that runs although this month's contact was made.</summary>
    private static IEnumerable<CardElement> Rest(PairingLine line, DateOnly today, Wording words) =>
        line.State.On(today) == MonthStanding.Done && line.State.ExcusedTo(today) is { } month ? [Excused(month, words)] : [];

    private static TextBlock Excused(DateOnly month, Wording words) => new(words.Say("mypairings.month.excused", ("month", words.Month(month)))) { Spacing = Spacing.Small };

    private static string Repair(PairingLine line, DateOnly today, Wording words) => line.State.LeftOn is { } left && left < today
        ? words.Say(
            line.LeftReason switch
            {
                LeftReason.Retired => "mypairings.repair.retired",
                LeftReason.Transferred => "mypairings.repair.transferred",
                LeftReason.Other or null => "mypairings.repair.left",
                _ => throw new ArgumentOutOfRangeException(nameof(line)),
            },
            ("day", left))
        : words["mypairings.repair.joined"];

    /// <summary>A pairing to repair, or on its last day, can still be logged for: the meeting may have been before. A plan is for what lasts.</summary>
    private static IEnumerable<CardButton> Buttons(PairingLine line, PairingsView view, Wording words)
    {
        var pairing = new Dictionary<string, string> { [PlanDialog.Pairing] = line.Id.ToString(CultureInfo.InvariantCulture) };
        if (view.LogVerb is { } log && line.State.StartedOn <= view.Today)
            yield return new Press(log, words["mypairings.button.log"]) { Data = pairing };
        if (line.State.Lasts(view.Today))
        {
            yield return new Press(Verbs.EditPlan, words["mypairings.button.plan"])
            {
                Data = PageButtons.Data(view.Page.Number, pairing),
            };
        }

        foreach (var undo in EndedParts.Buttons(view.Ended, line.Id, words))
            yield return undo;
    }
}
