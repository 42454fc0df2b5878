using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RepairPairings;

internal static class RepairCard
{
    public const string Verb = "repair.list.1";

    private const int MostName = 40;

    public static Card Of(RepairView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["repair.title"], Subtitle(view, words)),
            .. Proposals(view, words),
            .. view.Lines.Select(line => Item(line, view.Verbs, words)),
            .. view.Lines.Count + view.Proposals == 0 ? [new TextBlock(words["repair.none"])] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verb, words)],
        },
        words["repair.title"]);

    private static string? Subtitle(RepairView view, Wording words) => view.Page.Count == 0
        ? null
        : string.Join(" · ", new[] { words.Say("repair.count", ("count", view.Page.Count)), PageButtons.Where(view.Page, words) }.OfType<string>());

    private static IEnumerable<CardElement> Proposals(RepairView view, Wording words)
    {
        if (view.Proposals == 0)
            yield break;
        yield return new TextBlock(words.Say("repair.proposals", ("count", view.Proposals))) { Color = TextColor.Attention };
        if (view.Verbs.Proposals is { } verb)
            yield return new ActionSet(new Press(verb, words["repair.button.proposals"]) { SendsInputs = false });
    }

    private static Container Item(RepairLine line, RepairVerbs verbs, Wording words)
    {
        List<CardButton> buttons = [.. Buttons(line, verbs, words)];
        return new Container([.. Parts(line, words), .. Progress(line.Now, words), .. buttons.Count > 0 ? [new ActionSet([.. buttons])] : Array.Empty<CardElement>()])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardElement> Parts(RepairLine line, Wording words) => line switch
    {
        RepairLine.OfPairing(var pairing) =>
        [
            new UserText(new TextRun(words.Say("repair.pair", ("member", Excerpt.Of(pairing.Member, MostName)), ("colleague", Excerpt.Of(pairing.Colleague, MostName)))) { Bold = true }),
            new TextBlock(words[$"repair.trouble.{Literals<PairingTrouble>.Write(pairing.Trouble)}"]) { Color = TextColor.Warning, Spacing = Spacing.Small },
        ],
        RepairLine.OfSeeker(_, var name, var since) =>
        [
            new UserText(new TextRun(Excerpt.Of(name, MostName)) { Bold = true }),
            new TextBlock(words.Say("repair.seeks", ("day", since))) { Color = TextColor.Warning, Spacing = Spacing.Small },
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    private static IEnumerable<CardElement> Progress(UnderWay now, Wording words)
    {
        if (now.Request is { } request)
            yield return Line(words.Say(request.HandsOver ? "repair.now.handed_over" : request.IsAgreed ? "repair.now.agreed" : "repair.now.asked", ("day", request.MadeOn)));
        if (now.IsInBatch)
            yield return Line(words["repair.now.in_batch"]);
        if (now.PausedTo is { } month)
            yield return Line(words.Say("repair.now.paused", ("month", words.Month(month))));

        static TextBlock Line(string text) => new(text) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(RepairLine line, RepairVerbs verbs, Wording words) => line switch
    {
        RepairLine.OfPairing(var pairing) => Buttons(pairing, line.Now, verbs, words),
        RepairLine.OfSeeker(var colleague, _, _) => First(line.Now, verbs, verbs.Assign, "repair.button.assign", Data("colleague", colleague), words),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    /// <summary>A colleague who is here and none of the Party gets another friend; whoever is away for a while, a pause.</summary>
    private static IEnumerable<CardButton> Buttons(TroubledPairing pairing, UnderWay now, RepairVerbs verbs, Wording words)
    {
        var data = Data("pairing", pairing.PairingId);
        var handOver = pairing.Trouble is PairingTrouble.BothLeft or PairingTrouble.ColleagueLeft or PairingTrouble.Joined ? null : verbs.HandOver;
        foreach (var first in First(now, verbs, handOver, "repair.button.hand_over", data, words))
            yield return first;
        if (verbs.Pause is { } pause && pairing.Trouble is (PairingTrouble.MemberAway or PairingTrouble.ColleagueAway))
            yield return new Press(pause, words[now.PausedTo is null ? "repair.button.pause" : "repair.button.paused"]) { Data = data, SendsInputs = false };
        if (verbs.End is { } end)
            yield return new Press(end, words["repair.button.end"]) { Data = data, SendsInputs = false };
    }

    /// <summary>What is under way is looked at before it is begun again.</summary>
    private static IEnumerable<CardButton> First(UnderWay now, RepairVerbs verbs, string? begin, string title, Dictionary<string, string> data, Wording words)
    {
        if (now.Request?.Id is { } id && verbs.Open is { } open)
            yield return new Press(open, words["repair.button.request"]) { Data = Data("proposal", id), SendsInputs = false };
        else if (now.DecidesBatch && verbs.Batches is { } batches)
            yield return new Press(batches, words["repair.button.batches"]) { SendsInputs = false };
        if (begin is not null && now.Request is null or { LeavesFree: true } && !now.DecidesBatch)
            yield return new Press(begin, words[title]) { Data = data, SendsInputs = false };
    }

    private static Dictionary<string, string> Data(string name, long id) => new() { [name] = RecordName.Text(id) };
}
