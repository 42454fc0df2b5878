using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>The rules and weights of docs/pairing.md once more, read off the records pair by pair and without any thought of speed.</summary>
public sealed class RulesByHand
{
    private readonly SuggestionScene scene;
    private readonly SuggestionSettings settings;
    private readonly Dictionary<long, Unit> units;
    private readonly ILookup<(long, long), Wish> wishes;
    private readonly ILookup<(long, long), Friendship> ended;

    public RulesByHand(SuggestionScene scene, SuggestionSettings settings)
    {
        (this.scene, this.settings) = (scene, settings);
        units = scene.Units.ToDictionary(unit => unit.Id);
        wishes = scene.Wishes.Where(wish => wish.On <= scene.Day).ToLookup(wish => (wish.MemberId, wish.ColleagueId));
        ended = scene.Friendships.Where(one => one.EndedOn < scene.Day).ToLookup(one => (one.MemberId, one.ColleagueId));
        var standing = scene.Friendships.Where(one => !(one.EndedOn < scene.Day)).ToList();
        var here = scene.People.Where(person => person.From <= scene.Day && !(person.To < scene.Day)).OrderBy(person => person.Id).ToList();
        Members = here.FindAll(person => person.Kind == PersonKind.Member);
        Colleagues = here.FindAll(person =>
            person.Kind == PersonKind.Colleague && !standing.Exists(one => one.ColleagueId == person.Id));
        Load = Members.ToDictionary(member => member.Id, member => standing.Count(one => one.MemberId == member.Id));
    }

    public List<Candidate> Members { get; }

    /// <summary>Without a friend.</summary>
    public List<Candidate> Colleagues { get; }

    public Dictionary<long, int> Load { get; }

    public HardRule Between(Candidate member, Candidate colleague)
    {
        var pair = (member.Id, colleague.Id);
        var isApart = Way(member.UnitId, colleague.UnitId).Meeting is null;
        var isRecent = wishes[pair].Any(wish => wish.Kind == WishKind.Declined && wish.On.AddYears(settings.RecentYears) > scene.Day)
            || ended[pair].Any(one => one.EndedByWish && one.EndedOn!.Value.AddYears(settings.RecentYears) > scene.Day);
        return (isApart ? HardRule.Reach : 0)
            | (isRecent ? HardRule.Recent : 0)
            | (wishes[pair].Any(wish => wish.Kind == WishKind.Avoid) ? HardRule.Avoid : 0);
    }

    public long Cost(Candidate member, Candidate colleague)
    {
        var pair = (member.Id, colleague.Id);
        var unmet = colleague.Trait.Care & ~member.Trait.Care;
        long cost = settings.UnitStep * Way(member.UnitId, colleague.UnitId).Steps;
        cost += (unmet & Care.HighLevelTalent) != 0 ? settings.HighLevelTalent : 0;
        cost += (unmet & Care.YoungTeacher) != 0 ? settings.YoungTeacher : 0;
        cost += (unmet & Care.InDifficulty) != 0 ? settings.InDifficulty : 0;
        cost += (unmet & Care.NewHire) != 0 ? settings.NewHire : 0;
        cost += member.Trait.Locale != colleague.Trait.Locale ? settings.OtherLanguage : 0;
        cost += member.Trait.Title != colleague.Trait.Title || member.Trait.Title == TitleGroup.Unknown ? settings.OtherTitleGroup : 0;
        cost -= wishes[pair].Any(wish => wish.Kind == WishKind.ColleagueWants) ? settings.ColleaguesWish : 0;
        cost -= wishes[pair].Any(wish => wish.Kind == WishKind.MemberWants) ? settings.MembersWish : 0;
        cost -= ended[pair].Any(one => !one.EndedByWish) ? settings.EarlierFriendship : 0;
        cost -= colleague.Trait.Seeks ? settings.AskedForFriend : 0;
        return cost;
    }

    public long CostOfPlace(int place) => (long)settings.EvenLoad * place;

    /// <summary>The nearest unit over both that is not wider than pairings may reach, and the steps to it from both.</summary>
    private (long? Meeting, int Steps) Way(long one, long other)
    {
        var (ups, downs) = (Above(one), Above(other));
        var meeting = ups.Find(downs.Contains);
        return meeting == 0 ? (null, 0) : (meeting, ups.IndexOf(meeting) + downs.IndexOf(meeting));
    }

    private List<long> Above(long unit)
    {
        var chain = new List<long> { unit };
        while (units[chain[^1]].ParentId is { } parent && units[parent].Kind >= settings.Widest)
            chain.Add(parent);
        return chain;
    }
}
