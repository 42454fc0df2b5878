using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Bench.Suggest;

/// <summary>
/// A university of any size: branches of some twenty members, ten branches to a general branch, two places a member on average, categories and
/// titles as often as in the medical school; every tenth colleague has a past or a wish with somebody.
/// </summary>
internal sealed class GeneratedScene
{
    private const int MembersOfABranch = 20;
    private const int BranchesOfAGeneralBranch = 10;
    private static readonly DateOnly Day = new(2026, 4, 10);

    private readonly Random random = new(7);
    private readonly List<Unit> units = [new() { Id = 1, Code = "C", Name = "C", Kind = UnitKind.Committee }];
    private readonly List<Unit> branches = [];

    public static SuggestionScene Of(int members, int colleagues)
    {
        var made = new GeneratedScene();
        made.AddUnits(members / MembersOfABranch);
        return new(Day, made.units,
        [
            .. Enumerable.Range(1, members).Select(made.Member),
            .. Enumerable.Range(members + 1, colleagues).Select(made.Colleague),
        ])
        {
            Friendships = [.. Enumerable.Range(0, colleagues / 20).Select(_ => made.Past(members, colleagues))],
            Wishes = [.. Enumerable.Range(0, colleagues / 20).Select(_ => made.Wish(members, colleagues))],
        };
    }

    private void AddUnits(int count)
    {
        for (var number = 0; number < count; number++)
        {
            if (number % BranchesOfAGeneralBranch == 0)
                units.Add(Below(units[0], UnitKind.GeneralBranch));
            var general = units.FindLast(unit => unit.Kind == UnitKind.GeneralBranch)!;
            branches.Add(Below(general, UnitKind.Branch));
            units.Add(branches[^1]);
        }
    }

    private Unit Below(Unit parent, UnitKind kind) =>
        new() { Id = units.Count + 1, Code = $"U{units.Count}", Name = $"U{units.Count}", Kind = kind, ParentId = parent.Id };

    private Candidate Member(int id) => new(id, PersonKind.Member, Branch(), TraitOf(MemberCare())) { Places = random.Next(1, 4) };

    private Candidate Colleague(int id) => new(id, PersonKind.Colleague, Branch(), TraitOf(ColleagueCare()));

    private long Branch() => branches[random.Next(branches.Count)].Id;

    private Trait TraitOf(Care care) => new(
        care, (TitleGroup)random.Next(1, 6), random.Next(14) == 0 ? Locale.English : Locale.Chinese);

    private Care MemberCare() =>
        (random.Next(100) == 0 ? Care.HighLevelTalent | Care.InDifficulty : 0)
        | (random.Next(16) == 0 ? Care.YoungTeacher | Care.InDifficulty : 0)
        | (random.Next(12) == 0 ? Care.YoungTeacher : 0)
        | (random.Next(4) != 0 ? Care.NewHire : 0);

    private Care ColleagueCare() =>
        (random.Next(25) == 0 ? Care.HighLevelTalent : 0)
        | (random.Next(20) == 0 ? Care.InDifficulty : 0)
        | (random.Next(4) == 0 ? Care.YoungTeacher : 0)
        | (random.Next(10) == 0 ? Care.NewHire : 0);

    private Friendship Past(int members, int colleagues) => new(
        random.Next(members) + 1, members + 1 + random.Next(colleagues), Day.AddDays(-random.Next(1, 1000)), random.Next(2) == 0);

    private Wish Wish(int members, int colleagues) => new(
        random.Next(members) + 1, members + 1 + random.Next(colleagues), (WishKind)random.Next(4), Day.AddDays(-random.Next(1000)));
}
