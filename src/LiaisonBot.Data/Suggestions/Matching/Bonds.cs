namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>The pairs that are not like others, of the members and colleagues in question.</summary>
internal sealed class Bonds
{
    private readonly Dictionary<(int Member, int Colleague), Bond> all = [];
    private readonly List<int>[] ofMember;
    private readonly List<int>[] ofColleague;

    public Bonds(Sides sides, SuggestionScene scene, SuggestionSettings settings)
    {
        foreach (var wish in scene.Wishes.Where(wish => wish.On <= scene.Day))
            Add(sides, wish.MemberId, wish.ColleagueId, Bond.Of(wish, scene, settings));
        foreach (var friendship in scene.Friendships.Where(friendship => !friendship.Binds(scene.Day)))
            Add(sides, friendship.MemberId, friendship.ColleagueId, Bond.Of(friendship, scene, settings));
        ofMember = [.. sides.Members.Select(_ => new List<int>())];
        ofColleague = [.. sides.Colleagues.Select(_ => new List<int>())];
        foreach (var (member, colleague) in all.Keys.Order())
        {
            ofMember[member].Add(colleague);
            ofColleague[colleague].Add(member);
        }
    }

    public Bond Between(int member, int colleague) => all.GetValueOrDefault((member, colleague));

    public IReadOnlyList<int> OfMember(int member) => ofMember[member];

    public IReadOnlyList<int> OfColleague(int colleague) => ofColleague[colleague];

    private void Add(Sides sides, long memberId, long colleagueId, Bond bond)
    {
        if (bond == default || sides.Member(memberId) is not { } member || sides.Colleague(colleagueId) is not { } colleague)
            return;
        all[(member, colleague)] = Between(member, colleague).And(bond);
    }
}
