using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Reading;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>People of whom nothing is suggested though they have nobody to last: told, so that nobody takes them for settled.</summary>
internal sealed record UnderWay(PersonKind Side, UnderWayKind Kind, int Count)
{
    /// <summary>Of a unit's own people.</summary>
    /// <param name="made">What is suggested.</param>
    /// <param name="isOurs">Who is of the unit.</param>
    public static IReadOnlyList<UnderWay> Of(UnitSuggestion made, Func<long, bool> isOurs)
    {
        var day = made.Scene.Day;
        var bonds = made.Scene.Friendships.Where(one => one.Binds(day)).ToList();
        var (ofMembers, ofColleagues) = (bonds.ToLookup(one => one.MemberId), bonds.ToLookup(one => one.ColleagueId));
        var suggested = made.Pairs.Select(pair => pair.MemberId).ToHashSet();
        var all =
            from person in made.Scene.People
            where isOurs(person.Id) && !suggested.Contains(person.Id)
            let own = person.Kind == PersonKind.Member ? ofMembers[person.Id] : ofColleagues[person.Id]
            where own.Any() && own.All(one => KindOf(one, day) is not null)
            select (Side: person.Kind, Kind: own.Min(one => KindOf(one, day)!.Value));
        return [.. all.CountBy(one => one).OrderByDescending(one => one.Key.Side).ThenBy(one => one.Key.Kind).Select(one => new UnderWay(one.Key.Side, one.Key.Kind, one.Value))];
    }

    /// <summary>Null for what lasts.</summary>
    private static UnderWayKind? KindOf(Friendship one, DateOnly day) => one.Stage switch
    {
        FriendshipStage.Asked => UnderWayKind.Asked,
        FriendshipStage.InBatch => UnderWayKind.InBatch,
        _ => one.EndedOn == day ? UnderWayKind.Ends : null,
    };
}

/// <summary>Of somebody with several, the first of these counts.</summary>
internal enum UnderWayKind
{
    /// <summary>Somebody has still to agree or to approve.</summary>
    [Literal("asked")]
    Asked,

    /// <summary>A batch would pair them.</summary>
    [Literal("in_batch")]
    InBatch,

    /// <summary>Their pairing has today for its last day.</summary>
    [Literal("ends")]
    Ends,
}
