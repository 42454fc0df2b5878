using LiaisonBot.Data.Batches;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>The member's branch holds a pair, takes it up again, or puts another member of its own in; by the same rules as a suggestion.</summary>
internal static class PairDialog
{
    public static Task HoldAsync(Turn turn) => TurnAsync(turn, BatchPairState.Suggested, BatchPairState.Held, ("batch.hold", PartNews.Held));

    public static Task ReleaseAsync(Turn turn) => TurnAsync(turn, BatchPairState.Held, BatchPairState.Suggested, ("batch.release", PartNews.Released));

    /// <summary>The form in which another member is chosen.</summary>
    public static async Task OtherAsync(Turn turn)
    {
        if (await OpenAsync(turn, RecordName.Id(turn.Input(Verbs.Pair))) is var (pair, part))
            turn.Show(SwapCard.Of(await ViewAsync(turn, pair, part), turn.Words));
    }

    public static async Task SwapAsync(Turn turn)
    {
        if (await OpenAsync(turn, RecordName.Id(turn.Key!.Subject)) is not var (pair, part))
            return;
        var chosen = RecordName.Id(turn.Input(nameof(SwapForm.Member)));
        var scene = await SceneAsync(turn, pair, part);
        var check = chosen is { } member && part.Has(scene, member)
            ? scene.Check(turn.Programme.Pairing, member, pair.ColleagueId)
            : new PairCheck(PairStanding.Gone, HardRule.None, []);
        if (!check.IsPossible)
        {
            turn.Show(SwapCard.Of(await ViewAsync(turn, pair, part) with { Chosen = chosen, Problem = Problem(turn, chosen, check) }, turn.Words));
            return;
        }

        (pair.MemberId, pair.Reasons, pair.IsSwapped) = (chosen!.Value, check.Reasons, true);
        turn.Spend(() => BatchRecords.Subject(pair));
        turn.Audit("batch.swap", () => BatchRecords.Subject(pair), pair.ColleagueId);
        await PartDialog.ShowAsync(turn, part, PartNews.Swapped);
    }

    /// <summary>The card was used before: how the part stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await turn.PairAsync(RecordName.Id(turn.Key!.Subject)) is var (_, part))
            await PartDialog.ShowAsync(turn, part, PartNews.UsedBefore);
        else
            await GoneDialog.ShowAsync(turn);
    }

    private static async Task TurnAsync(Turn turn, BatchPairState from, BatchPairState to, (string Action, PartNews News) done)
    {
        if (await OpenAsync(turn, RecordName.Id(turn.Key!.Subject)) is not var (pair, part))
            return;
        if (pair.State != from)
        {
            await PartDialog.ShowAsync(turn, part, to == BatchPairState.Held ? PartNews.HeldBefore : PartNews.ReleasedBefore);
            return;
        }

        pair.State = to;
        turn.Spend(() => BatchRecords.Subject(pair));
        turn.Audit(done.Action, () => BatchRecords.Subject(pair), pair.ColleagueId);
        await PartDialog.ShowAsync(turn, part, done.News);
    }

    /// <summary>A pair of which the speaker decides and that is not settled; otherwise it is said what has become of it.</summary>
    private static async Task<(BatchPair Pair, BatchPart Part)?> OpenAsync(Turn turn, long? id)
    {
        if (await turn.PairAsync(id) is not var (pair, part))
            await GoneDialog.ShowAsync(turn);
        else if (!pair.IsOpen)
            await PartDialog.ShowAsync(turn, part, PartNews.Changed);
        else
            return (pair, part);
        return null;
    }

    private static FormProblem Problem(Turn turn, long? chosen, PairCheck check) => (chosen, check) switch
    {
        (null, _) => new FormProblem(nameof(SwapForm.Member), "batch.problem.no_member"),
        (_, { Standing: PairStanding.Befriended }) => new FormProblem(nameof(SwapForm.Member), "batch.problem.befriended"),
        (_, { Standing: PairStanding.Gone }) => new FormProblem(nameof(SwapForm.Member), "batch.problem.gone"),
        (_, { Broken: var broken }) when broken.HasFlag(HardRule.Places) =>
            new FormProblem(nameof(SwapForm.Member), "batch.problem.places", ("places", turn.Programme.Pairing.Places)),
        (_, { Broken: var broken }) when broken.HasFlag(HardRule.Recent) => new FormProblem(nameof(SwapForm.Member), "batch.problem.recent"),
        (_, { Broken: var broken }) when broken.HasFlag(HardRule.Reach) => new FormProblem(nameof(SwapForm.Member), "batch.problem.reach"),
        _ => new FormProblem(nameof(SwapForm.Member), "batch.problem.avoid"),
    };

    private static async Task<SwapView> ViewAsync(Turn turn, BatchPair pair, BatchPart part)
    {
        var scene = await SceneAsync(turn, pair, part);
        var ids = scene.People.Where(person => person.Kind == PersonKind.Member && part.Has(scene, person.Id)).Select(person => person.Id).ToList();
        var taken = scene.Friendships.Where(one => one.Binds(scene.Day)).ToLookup(one => one.MemberId);
        var people = await turn.Db.People.Where(person => person.Id != pair.MemberId && ids.Contains(person.Id)).ToListAsync();
        var (full, free) = (people.Count(IsFull), people.Where(person => !IsFull(person)));
        var (colleague, member) = (pair.ColleagueId, pair.MemberId);
        var names = await turn.Db.People.Where(person => person.Id == colleague || person.Id == member).ToDictionaryAsync(person => person.Id, person => person.Name);
        return new SwapView(names[member], names[colleague], turn.IssueKey(Keys.Pair, RecordName.Text(pair.Id)), Verbs.Data(part.Batch.Id, part.Unit.Id))
        {
            Members = [.. free.Select(Choice).OrderBy(choice => choice.Load).ThenBy(choice => choice.Has).ThenBy(choice => choice.Id).Take(SwapCard.MostMembers)],
            Full = full,
        };

        bool IsFull(Person person) => taken[person.Id].Count() >= turn.Programme.Pairing.Places;

        SwapChoice Choice(Person person)
        {
            var has = taken[person.Id].Count(one => one.Stage == FriendshipStage.Paired);
            return new SwapChoice(person.Id, person.Name, has, taken[person.Id].Count() - has);
        }
    }

    /// <summary>The unit's members and this colleague; the unit's other pairs, of this batch and of any other, stand as if they were made.</summary>
    private static async Task<SuggestionScene> SceneAsync(Turn turn, BatchPair pair, BatchPart part)
    {
        var (unit, id) = (part.Unit.Id, pair.Id);
        var others = await turn.Db.PairsToCome(turn.Today).Where(one => one.Id != id && one.UnitId == unit)
            .Select(one => new Friendship(one.MemberId, one.ColleagueId, null, false) { Stage = FriendshipStage.InBatch }).ToListAsync();
        var people = await turn.Db.Memberships.AtDesks([unit]).Select(span => span.PersonId).Distinct().ToListAsync();
        return await turn.SceneAsync([.. people, pair.ColleagueId, pair.MemberId], others);
    }
}
