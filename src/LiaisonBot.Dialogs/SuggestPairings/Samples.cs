using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Suggestions.Matching;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const Care AllCare = Care.HighLevelTalent | Care.YoungTeacher | Care.InDifficulty | Care.NewHire;
    private const int FirstColleague = 101;

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly Unit General = UnitOf(1, "药学党总支", UnitKind.GeneralBranch);
    private static readonly Unit Branch = UnitOf(2, "药理支部", UnitKind.Branch);
    private static readonly Unit Other = UnitOf(3, "药剂支部", UnitKind.Branch);
    private static readonly Unit Longest = UnitOf(2, new string('支', Unit.NameLength), UnitKind.Branch);

    public static IEnumerable<CardSample> All =>
    [
        Names("pairs and somebody left over", Of(Branch, members: 1, colleagues: 4, places: 3)),
        Names("a member left over", Of(Branch, members: 3, colleagues: 2, places: 3)),
        Names("nobody who could take them", Of(Branch, members: 0, colleagues: 2, places: 3)),
        Names("ruled out by wishes", Wished()),
        Names("longest, between pages", Of(Longest, members: 20, colleagues: 60, places: 3), "5", new string('名', Person.NameLength)),
        Names("longest left over", Of(Longest, members: 1, colleagues: 30, places: 1), "3", new string('名', Person.NameLength)),
        Names("all that there is is under way", Begun(members: 0, colleagues: 0)),
        Names("pairs, and others under way", Begun(members: 1, colleagues: 2)),
        Names("nothing to do", Of(Branch, members: 0, colleagues: 0, places: 3)),
        Names("of a general branch's own people", Of(General, members: 2, colleagues: 2, places: 3), hasFigures: true),
        Figures("of two branches", Of(General, members: 12, colleagues: 20, places: 1), new ListPage(1, 2) { Length = FiguresCard.OnPage }),
        Figures("too few to tell", Of(General, members: 2, colleagues: 4, places: 1), new ListPage(1, 2) { Length = FiguresCard.OnPage }),
        new("pairup.which", "of several", words => WhichCard.Of([General, Branch, Longest], words)),
        new("pairup.which", "of more than fit, longest", words => WhichCard.Of([.. Enumerable.Range(1, 200).Select(id => UnitOf(id, Longest.Name, UnitKind.Branch))], words)),
        new("pairup.wait", "being made", words => WhichCard.Wait(General, words)),
    ];

    private static CardSample Names(string state, UnitSuggestion made, string page = "", string? name = null, bool hasFigures = false) => new(
        "pairup.names",
        state,
        words =>
        {
            var near = new NearPeople(made);
            var lines = near.Lines.ToList();
            var asked = ListPage.Asked(page, lines.Count);
            return PairUpCard.Of(
                new PairUpView(near, asked)
                {
                    Lines = [.. lines.Skip(asked.Skipped).Take(asked.Length)],
                    Names = made.Scene.People.ToDictionary(person => person.Id, person => name ?? (person.Kind == PersonKind.Member ? "凌晓" : "陈思远")),
                    Categories = made.Scene.People.Where(person => person.Id == FirstColleague).ToLookup(person => person.Id, _ => Category.YoungTeacher),
                    Places = 3,
                    Reader = 2,
                    Verbs = new PairUpVerbs("proposal.assign.1", "proposal.propose.1", "batch.begin.1", "proposal.list.1", "batch.show.1"),
                    HasFigures = hasFigures,
                },
                words);
        });

    private static CardSample Figures(string state, UnitSuggestion made, ListPage page) =>
        new("pairup.figures", state, words => FiguresCard.Of(PairUpFigures.Of(made), page, "batch.begin.1", words));

    /// <summary>Half of them belong to the unit, or to the branch, and half to the other.</summary>
    private static UnitSuggestion Of(Unit unit, int members, int colleagues, int places)
    {
        Unit[] units = [General, unit == Longest ? Longest : Branch, Other];
        var people = Enumerable.Range(1, members).Select(id => CandidateOf(id, PersonKind.Member, unit, places))
            .Concat(Enumerable.Range(FirstColleague, colleagues).Select(id => CandidateOf(id, PersonKind.Colleague, unit, 0)))
            .Append(CandidateOf(99, PersonKind.Member, Other, 0));
        return Made(unit, new SuggestionScene(Today, units, [.. people]));
    }

    private static UnitSuggestion Wished()
    {
        var people = new[] { CandidateOf(1, PersonKind.Member, Branch, 3), CandidateOf(FirstColleague, PersonKind.Colleague, Branch, 0), CandidateOf(102, PersonKind.Colleague, Branch, 0) };
        var wishes = new[] { new Wish(1, FirstColleague, WishKind.Avoid, Today), new Wish(1, 102, WishKind.Declined, Today) };
        return Made(Branch, new SuggestionScene(Today, [General, Branch, Other], people) { Wishes = wishes });
    }

    /// <summary>Three pairs besides: one that is asked, one in a batch, one whose last day it is.</summary>
    private static UnitSuggestion Begun(int members, int colleagues)
    {
        var people = Enumerable.Range(1, members).Concat([11, 12, 13]).Select(id => CandidateOf(id, PersonKind.Member, Branch, id > 10 ? 1 : 3))
            .Concat(Enumerable.Range(FirstColleague, colleagues).Concat([111, 112, 113]).Select(id => CandidateOf(id, PersonKind.Colleague, Branch, 0)));
        return Made(Branch, new SuggestionScene(Today, [General, Branch, Other], [.. people])
        {
            Friendships =
            [
                new Friendship(11, 111) { Stage = FriendshipStage.Asked },
                new Friendship(12, 112) { Stage = FriendshipStage.InBatch },
                new Friendship(13, 113, Today),
            ],
        });
    }

    private static UnitSuggestion Made(Unit unit, SuggestionScene scene) =>
        new(new SuggestionOrder(unit, Today), scene, PairingSuggestions.For(scene, new SuggestionSettings().Within(unit)));

    private static Candidate CandidateOf(int id, PersonKind kind, Unit unit, int places) => new(
        id,
        kind,
        unit.Kind == UnitKind.GeneralBranch && id % 2 == 0 ? Other.Id : unit == General && id != 1 ? Branch.Id : unit.Id,
        new Trait(kind == PersonKind.Colleague ? AllCare : Care.InDifficulty, TitleGroup.Teaching, Locale.Chinese))
    {
        Places = places,
    };

    private static Unit UnitOf(long id, string name, UnitKind kind) => new()
    {
        Id = id,
        Code = $"G{id}",
        Name = name,
        Kind = kind,
        ParentId = id == 1 ? null : 1,
        Path = id == 1 ? "/1/" : $"/1/{id}/",
    };
}
