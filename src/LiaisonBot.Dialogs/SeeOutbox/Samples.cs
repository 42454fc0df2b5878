using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.SeeOutbox;

/// <summary>This slice's card in all its states.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly OutboxView Usual = new(
        new Dictionary<OutboxState, int> { [OutboxState.Pending] = 3, [OutboxState.Sent] = 4120, [OutboxState.Dead] = 1, [OutboxState.Unknown] = 1 }, Key)
    {
        Unreachable = 2,
        Waiting = [new OutboxLine(4125, OutboxClass.Answer, "throttled", 1)],
        GivenUp = [new OutboxLine(4102, OutboxClass.Answer, "too big", 1)],
        Unknown = [new OutboxLine(3998, OutboxClass.Nudge, "no answer", 1)],
    };

    private static readonly OutboxLine Longest = new(long.MaxValue, OutboxClass.Nudge, new string('R', 100), int.MaxValue);

    public static IEnumerable<CardSample> All =>
    [
        Of("usual", Usual),
        Of("nothing yet", new OutboxView(new Dictionary<OutboxState, int>(), null)),
        Of("put back", Usual with { Requeued = 1, Key = null, GivenUp = [] }),
        Of("longest", Usual with
        {
            Waiting = [.. Enumerable.Repeat(Longest, 8)],
            GivenUp = [.. Enumerable.Repeat(Longest, 8)],
            Unknown = [.. Enumerable.Repeat(Longest, 8)],
        }),
    ];

    private static CardSample Of(string state, OutboxView view) => new("outbox.show", state, words => OutboxCard.Of(view, words));
}
