using System.Globalization;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
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

    /// <summary>The one that asks for a friend; null when this person cannot, or has one.</summary>
    public string? AskVerb { get; init; }

    /// <summary>Whether another friend stays when one is changed: then it merely ends.</summary>
    public bool HasSeveral { get; init; }

    /// <summary>What the colleague ended and can still take back.</summary>
    public IReadOnlyList<EndedByMe> Ended { get; init; } = [];

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
            .. EndedParts.Below(view.Ended, asFriend: false, view.Today, words),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Friends, words), .. Ask(view.AskVerb, words)],
        },
        Title(view, words));

    /// <param name="askVerb">The verb that asks for a friend; null when this person cannot.</param>
    /// <param name="ended">What the colleague ended and can still take back.</param>
    /// <param name="today">The day.</param>
    /// <param name="words">The reader's.</param>
    public static Card None(string? askVerb, IReadOnlyList<EndedByMe> ended, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mypairings.friend.title"]),
            new TextBlock(words["mypairings.friend.none"]),
            .. EndedParts.Below(ended, asFriend: false, today, words),
        ])
        {
            Actions = [.. Ask(askVerb, words)],
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
        .. Standing(friend, view.Today, words),
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

    /// <summary>That it is to begin, is over, or rests.</summary>
    private static IEnumerable<CardElement> Standing(FriendLine friend, DateOnly today, Wording words)
    {
        if (friend.StartedOn > today)
            yield return new TextBlock(words.Say("mypairings.friend.to_begin", ("day", friend.StartedOn))) { Spacing = Spacing.Small };
        else if (friend.EndedOn <= today)
            yield return new TextBlock(words["mypairings.last_day"]) { Spacing = Spacing.Small };
        else if (friend.PausedTo(today) is { } month)
            yield return new TextBlock(words.Say(Rest(friend, month), ("month", words.Month(month)))) { Spacing = Spacing.Small };
    }

    private static string Rest(FriendLine friend, DateOnly last)
    {
        var mine = friend.Paused.Where(month => month.Month <= last).Select(month => month.IsMine).ToList();
        return mine.TrueForAll(isMine => isMine) ? "mypairings.friend.paused"
            : mine.Contains(true) ? "mypairings.friend.paused_and_excused"
            : "mypairings.friend.excused";
    }

    /// <summary>What has its last day, or has not begun, is neither paused nor changed.</summary>
    private static List<CardButton> Buttons(FriendLine friend, FriendView view, Wording words)
    {
        if (!friend.Lasts(view.Today))
            return [.. EndedParts.Buttons(view.Ended, friend.Id, words)];
        var pairing = new Dictionary<string, string> { [PlanDialog.Pairing] = friend.Id.ToString(CultureInfo.InvariantCulture) };
        List<CardButton> buttons = [];
        if (friend.Resumes is var (resume, key))
            buttons.Add(new Press(resume, words["mypairings.button.resume"]) { Key = key, SendsInputs = false });
        if (view.PauseVerb is { } pause)
            buttons.Add(new Press(pause, words[friend.IsPausedByMe ? "mypairings.button.paused" : "mypairings.button.pause"]) { Data = pairing, SendsInputs = false });
        if (view.ChangeVerb is { } change)
            buttons.Add(new Press(change, words[view.HasSeveral ? "mypairings.button.leave" : "mypairings.button.change"]) { Data = pairing, SendsInputs = false });
        return buttons;
    }

    private static IEnumerable<CardButton> Ask(string? verb, Wording words) =>
        verb is null ? [] : [new Press(verb, words["mypairings.button.ask"]) { SendsInputs = false }];

    private static IEnumerable<CardElement> Repair(FriendLine friend, FriendView view, Wording words)
    {
        if (friend.LeftOn < view.Today)
            yield return Warning("mypairings.friend.left");
        else if (!friend.IsMember)
            yield return Warning("mypairings.friend.no_member");

        TextBlock Warning(string key) => new(words[key]) { Color = TextColor.Warning, Spacing = Spacing.Small };
    }
}
