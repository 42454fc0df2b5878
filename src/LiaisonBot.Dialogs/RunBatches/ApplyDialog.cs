using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// The branch approves its pairs, all at once but those that it holds: they are paired from today, and both sides hear of it. Each is looked at
/// once more, since people move, decline and are paired otherwise meanwhile; what cannot be made is listed and left. Where the pairs were suggested
/// anew since the card was shown, nothing is made: nobody here has looked at those.
/// </summary>
internal static class ApplyDialog
{
    public static async Task ApplyAsync(Turn turn)
    {
        if (await PartDialog.PressedAsync(turn) is not { } part)
        {
            await GoneDialog.ShowAsync(turn);
            return;
        }

        if (turn.Input(Verbs.Seen) != part.Seen)
        {
            await PartDialog.ShowAsync(turn, part, PartNews.SuggestedMeanwhile);
            return;
        }

        var pairs = await turn.PairsOf(part).Where(pair => pair.State == BatchPairState.Suggested).ToListAsync();
        if (pairs.Count == 0)
            await PartDialog.ShowAsync(turn, part, PartNews.NoneLeft);
        else
            await ApplyAsync(turn, part, pairs);
    }

    private static async Task ApplyAsync(Turn turn, BatchPart part, List<BatchPair> pairs)
    {
        var ids = pairs.SelectMany(pair => new[] { pair.MemberId, pair.ColleagueId }).ToHashSet();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var skipped = new List<SkippedPair>();
        foreach (var (pair, standing) in Made(turn, part, pairs, await turn.SceneAsync(ids)))
        {
            if (standing != PairStanding.Possible)
                skipped.Add(new SkippedPair(names[pair.MemberId], names[pair.ColleagueId], standing));
        }

        List<BatchPair> made = [.. pairs.Where(pair => pair.State == BatchPairState.Paired)];
        await turn.Db.FulfilAsync([.. made.Select(pair => pair.ColleagueId)], turn.Now);
        turn.Spend(() => BatchRecords.Subject(part.Batch));
        turn.Audit("batch.apply", () => BatchRecords.Subject(part.Batch));
        var unreached = await Welcome.TellAsync(turn, part.Unit.Name, made, names);
        var undo = turn.WayBackFrom(part, made);
        await PartDialog.ShowAsync(
            turn,
            part,
            view => view with { News = made.Count > 0 ? PartNews.Applied : PartNews.NoneMade, Skipped = skipped, Unreached = unreached, Undo = undo ?? view.Undo });
    }

    /// <summary>Pairs them one after another: each counts for those that follow.</summary>
    private static IEnumerable<(BatchPair Pair, PairStanding Standing)> Made(Turn turn, BatchPart part, List<BatchPair> pairs, SuggestionScene scene)
    {
        foreach (var pair in pairs)
        {
            var standing = part.Has(scene, pair.MemberId) ? scene.Check(turn.Programme.Pairing, pair.MemberId, pair.ColleagueId).Standing : PairStanding.Gone;
            pair.State = standing == PairStanding.Possible ? BatchPairState.Paired : BatchPairState.Skipped;
            if (standing == PairStanding.Possible)
            {
                scene = scene with { Friendships = [.. scene.Friendships, new Friendship(pair.MemberId, pair.ColleagueId)] };
                Make(turn, part.Batch, pair);
            }

            yield return (pair, standing);
        }
    }

    private static void Make(Turn turn, Batch batch, BatchPair pair)
    {
        var pairing = new Pairing
        {
            MemberId = pair.MemberId,
            ColleagueId = pair.ColleagueId,
            Origin = PairingOrigin.Assigned,
            Batch = batch.Name,
            StartedOn = turn.Today,
        };
        pair.Pairing = pairing;
        turn.Db.Add(pairing);
        turn.Audit("batch.pair", () => BatchRecords.Subject(pairing), pair.ColleagueId);
    }
}
