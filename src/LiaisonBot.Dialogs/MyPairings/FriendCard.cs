using System.Globalization;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>One page of a colleague's friends; there is hardly ever more than one.</summary>
/// <param name="HasJoined">The colleague is a member now: the pairing is history and to repair.</param>
internal sealed record FriendView(IReadOnlyList<FriendLine> Friends, ListPage Page, DateOnly Today, bool HasJoined)
{
    /// <summary>The verb that changes to another friend; null when this person cannot.</summary>
    public string? ChangeVerb { get; init; }

    /// <summary>The one that pauses for a while.</summary>
    public string? PauseVerb { get; init; }

    /// <summary>What members answer for in the colleague's own unit (C6).</summary>
    public IReadOnlyList<NamedPoint> Points { get; init; } = [];
}

internal static class FriendCard
{
    private const int MostTitle = 80;

    public static Card Of(FriendView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words), PageButtons.Where(view.Page, words)),
            new TextBlock(words[view.HasJoined ? "mypairings.friend.joined" : "mypairings.friend.what"]),
            .. view.Friends.Select(friend => Item(friend, view, words)),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Friends, words)],
        },
        Title(view, words));

    /// <param name="askVerb">The verb that asks for a friend; null when this person cannot.</param>
    /// <param name="words">The reader's.</param>
    public static Card None(string? askVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mypairings.friend.title"]),
            new TextBlock(words["mypairings.friend.none"]),
        ])
        {
            Actions = askVerb is null ? [] : [new Press(askVerb, words["mypairings.button.ask"]) { SendsInputs = false }],
        },
        words["mypairings.friend.title"]);

    private static string Title(FriendView view, Wording words) =>
        words[view.HasJoined ? "mypairings.friend.before" : "mypairings.friend.title"];

    private static Container Item(FriendLine friend, FriendView view, Wording words) => new(
    [
        new UserText([new TextRun(friend.Name) { Bold = true }, .. JobTitle(friend)]),
        .. Line("mypairings.friend.unit", friend.Unit, words),
        LabelledLine.Of(words, "mypairings.since", Since(friend, words)),
        .. Line("mypairings.friend.email", friend.Email, words),
        .. view.Points.Where(named => named.Point.PersonId == friend.MemberId).Select(named => new UserText(words.Point(named)) { Spacing = Spacing.Small }),
        .. Line("mypairings.plan", PlanText.Shown(friend.Plan), words),
        .. friend.PausedTo is { } month ? [new TextBlock(words.Say("mypairings.friend.paused", ("month", words.Month(month)))) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        .. Repair(friend, view, words),
        .. Buttons(friend, view, words) is { Count: > 0 } buttons ? [new ActionSet([.. buttons])] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static string Since(FriendLine friend, Wording words) => friend.EndedOn is { } end
        ? words.Say("mypairings.since.until", ("from", friend.StartedOn), ("to", end))
        : words.Day(friend.StartedOn);

    private static IEnumerable<TextRun> JobTitle(FriendLine friend) =>
        friend.Title is { Length: > 0 } title ? [new TextRun($"  {Excerpt.Of(title, MostTitle)}") { Subtle = true }] : [];

    private static IEnumerable<CardElement> Line(string label, string? value, Wording words) =>
        value is { Length: > 0 } ? [LabelledLine.Of(words, label, value)] : [];

    private static List<CardButton> Buttons(FriendLine friend, FriendView view, Wording words)
    {
        var pairing = new Dictionary<string, string> { [PlanDialog.Pairing] = friend.Id.ToString(CultureInfo.InvariantCulture) };
        List<CardButton> buttons = [];

        // What has its last day is neither paused nor changed once more.
        if (friend.EndedOn is not null)
            return buttons;
        if (view.PauseVerb is { } pause)
            buttons.Add(new Press(pause, words[friend.PausedTo is null ? "mypairings.button.pause" : "mypairings.button.paused"]) { Data = pairing, SendsInputs = false });
        if (view.ChangeVerb is { } change)
            buttons.Add(new Press(change, words["mypairings.button.change"]) { Data = pairing, SendsInputs = false });
        return buttons;
    }

    private static IEnumerable<CardElement> Repair(FriendLine friend, FriendView view, Wording words)
    {
        if (friend.LeftOn < view.Today)
            yield return Warning("mypairings.friend.left");
        else if (!friend.IsMember)
            yield return Warning("mypairings.friend.no_member");

        TextBlock Warning(string key) => new(words[key]) { Color = TextColor.Warning, Spacing = Spacing.Small };
    }
}
