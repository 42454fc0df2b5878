using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// Whoever answers for a unit hears that it has pairs to look at, and that it has none any more: so at any time those who were told are those who
/// have some.
/// </summary>
internal static class Notices
{
    public static async Task OpenedAsync(Turn turn, Batch batch, IReadOnlyCollection<long> units)
    {
        var counts = batch.Pairs.Where(pair => pair.IsOpen).CountBy(pair => pair.UnitId).ToDictionary();
        foreach (var one in await PostsAsync(turn, units))
            await turn.TellAsync(one.Key, words => Opened(batch, [.. one], one.Sum(unit => counts[unit]), words), Delivery.AfterQuietHours);
    }

    /// <summary>They had pairs, and have none since the pairs were suggested anew. Whoever answers for another unit that has some is told nothing of that.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="part">The opener's.</param>
    /// <param name="emptied">The units that had some.</param>
    /// <param name="filled">The units that have some now.</param>
    public static async Task DroppedAsync(Turn turn, BatchPart part, IReadOnlyCollection<long> emptied, IReadOnlyCollection<long> filled) =>
        await TellAsync(turn, part, (await PeopleAsync(turn, emptied)).Except(await PeopleAsync(turn, filled)), "batch.dropped");

    public static async Task WithdrawnAsync(Turn turn, BatchPart part, IReadOnlyCollection<long> units) =>
        await TellAsync(turn, part, await PeopleAsync(turn, units), "batch.withdrawn.told");

    /// <summary>To whoever answers for units that have pairs to look at.</summary>
    /// <param name="batch">Which.</param>
    /// <param name="units">Theirs.</param>
    /// <param name="pairs">How many.</param>
    /// <param name="words">The reader's.</param>
    public static Card Opened(Batch batch, IReadOnlyList<long> units, int pairs, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.told"], words.Say("batch.name", ("name", batch.Name))),
            BatchParts.Whom(batch, words),
            LabelledLine.Of(words, "batch.due", words.Day(batch.DueOn)),
            new TextBlock(words.Say("batch.told.count", ("count", pairs))),
        ])
        {
            Actions =
            [
                units is [var only]
                    ? new Press(Verbs.Names, words["batch.button.read"]) { Data = Verbs.Data(BatchName.Of(batch), only), Style = ButtonStyle.Positive, SendsInputs = false }
                    : new Press(Verbs.Show, words["batch.button.read"]) { Style = ButtonStyle.Positive, SendsInputs = false },
            ],
        },
        words["batch.told"]);

    /// <summary>To the same people, that nothing waits for them any more, and who has done that.</summary>
    public static Card Over(BatchPart part, string told, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[told], words.Say("batch.name", ("name", part.Batch.Name))),
            new UserText(words.Say($"{told}.what", ("unit", part.Unit.Name))),
        ]),
        words[told]);

    private static async Task TellAsync(Turn turn, BatchPart part, IEnumerable<long> people, string told)
    {
        foreach (var person in people)
            await turn.TellAsync(person, words => Over(part, told, words), Delivery.AfterQuietHours);
    }

    private static async Task<IEnumerable<long>> PeopleAsync(Turn turn, IReadOnlyCollection<long> units) => (await PostsAsync(turn, units)).Select(one => one.Key);

    /// <summary>By person, each with those of the units that are theirs; but the speaker, who knows.</summary>
    private static async Task<IEnumerable<IGrouping<long, long>>> PostsAsync(Turn turn, IReadOnlyCollection<long> units)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        return
            from unit in units.Order()
            from person in posts.Of(unit)
            where person != turn.Me.Id
            group unit by person into theirs
            orderby theirs.Key
            select theirs;
    }
}
