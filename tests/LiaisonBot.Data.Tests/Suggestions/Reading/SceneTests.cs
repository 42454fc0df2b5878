using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Suggestions.Reading;

/// <summary>What a suggestion is made from, told record by record.</summary>
public abstract class SceneTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Day = KeptSchool.Day;

    private KeptSchool school = null!;

    public async Task InitializeAsync() => school = await KeptSchool.OpenAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task Everybody_is_taken_as_they_stand_on_the_day()
    {
        var member = await school.MemberAsync(school.Other);
        var colleague = await school.ColleagueAsync(school.Branch, Category.InDifficulty);
        await school.ChangeAsync(db =>
        {
            db.Memberships.Single(span => span.PersonId == member).To = Day.AddDays(-1);
            db.Add(new Membership { PersonId = member, UnitId = school.Branch.Id, From = Day });
            db.CategoryHoldings.Single(span => span.PersonId == colleague).To = Day.AddDays(-1);
            db.Add(new CategoryHolding { PersonId = colleague, Category = Category.YoungTeacher, From = Day });
            db.Add(new RoleHolding { PersonId = member, UnitId = school.Branch.Id, Role = Role.Secretary, From = Day });
            db.Add(new Preference { PersonId = colleague, Language = Locale.English });
            db.People.Single(person => person.Id == colleague).Title = "讲师";
        });

        var after = await school.SuggestAsync(school.Committee);
        Assert.Equal(school.Branch.Id, after[member].UnitId);
        Assert.Equal(Care.YoungTeacher | Care.InDifficulty | Care.NewHire, after[member].Trait.Care);
        Assert.Equal(new Trait(Care.YoungTeacher, TitleGroup.Teaching, Locale.English), after[colleague].Trait);
        var before = await school.SuggestAsync(school.Committee, Day.AddDays(-1));
        Assert.Equal((school.Other.Id, Care.NewHire), (before[member].UnitId, before[member].Trait.Care));
        Assert.Equal(Care.InDifficulty, before[colleague].Trait.Care);
    }

    [Fact]
    public async Task Whoever_has_joined_the_Party_befriends_and_is_befriended_no_more()
    {
        var (applicant, colleague) = (await school.ColleagueAsync(), await school.ColleagueAsync());
        await school.ChangeAsync(db =>
        {
            db.Standings.Single(span => span.PersonId == applicant).To = Day.AddDays(-1);
            db.Add(new Standing { PersonId = applicant, Kind = PersonKind.Member, From = Day });
        });
        Assert.Empty(await school.PairsAsync(Day.AddDays(-1)));
        Assert.Equal([(applicant, colleague)], await school.PairsAsync());
    }

    [Fact]
    public async Task Whoever_has_left_is_not_there()
    {
        var (member, _) = (await school.MemberAsync(), await school.ColleagueAsync());
        await school.ChangeAsync(db => db.People.Single(person => person.Id == member).LeftOn = Day);
        Assert.Single(await school.PairsAsync());
        Assert.Empty(await school.PairsAsync(Day.AddDays(1)));
    }

    [Fact]
    public async Task A_member_who_is_away_for_long_is_given_nobody()
    {
        var (member, _) = (await school.MemberAsync(), await school.ColleagueAsync());
        var absence = new Absence { PersonId = member, From = Day, To = Day.AddDays(20), Reason = AbsenceReason.Abroad, RecordedById = member };
        await school.KeepAsync(absence);
        Assert.Single(await school.PairsAsync());
        await school.ChangeAsync(db => db.Absences.Single().To = Day.AddDays(school.Programme.Pairing.AwayDays));
        Assert.Empty(await school.PairsAsync());
        await school.ChangeAsync(db => db.Absences.Single().To = null);
        var suggestion = await school.SuggestAsync(school.Committee);
        Assert.Empty(suggestion.Members);
        await school.ChangeAsync(db => db.Absences.Single().WithdrawnAt = KeptSchool.At(Day));
        Assert.Single(await school.PairsAsync());
    }

    [Fact]
    public async Task Pairings_that_stand_and_proposals_on_their_way_are_left_alone()
    {
        var (one, two) = (await school.MemberAsync(), await school.MemberAsync());
        var (paired, asked, free) = (await school.ColleagueAsync(), await school.ColleagueAsync(), await school.ColleagueAsync());
        await school.PairAsync(one, paired);
        await school.ProposeAsync(one, asked, ProposalState.Asked);
        var suggestion = await school.SuggestAsync(school.Committee);
        Assert.Equal([(two, free)], suggestion.Pairs.Select(pair => (pair.MemberId, pair.ColleagueId)));
        Assert.Empty(suggestion.Colleagues);
        Assert.Empty(suggestion.Members);
    }

    [Theory]
    [InlineData(ProposalState.DeclinedByColleague, 700, false)]
    [InlineData(ProposalState.DeclinedByMember, 700, false)]
    [InlineData(ProposalState.DeclinedByMember, 740, true)]
    [InlineData(ProposalState.NotApproved, 10, true)]
    [InlineData(ProposalState.Withdrawn, 10, true)]
    public async Task What_was_declined_is_not_suggested_for_two_years(ProposalState state, int daysAgo, bool isSuggested)
    {
        var (member, colleague) = (await school.MemberAsync(), await school.ColleagueAsync());
        await school.ProposeAsync(member, colleague, state, Day.AddDays(-daysAgo));
        Assert.Equal(isSuggested, (await school.PairsAsync()).Any());
    }

    [Theory]
    [InlineData(PairingEnding.Colleague, 700, false)]
    [InlineData(PairingEnding.Member, 700, false)]
    [InlineData(PairingEnding.Colleague, 740, true)]
    [InlineData(PairingEnding.Branch, 10, true)]
    [InlineData(null, 10, true)]
    public async Task What_ended_by_wish_is_not_suggested_for_two_years(PairingEnding? by, int daysAgo, bool isSuggested)
    {
        var (member, colleague) = (await school.MemberAsync(), await school.ColleagueAsync());
        await school.PairAsync(member, colleague, Day.AddDays(-daysAgo), by);
        Assert.Equal(isSuggested, (await school.PairsAsync()).Any());
    }

    [Fact]
    public async Task A_wish_to_avoid_somebody_holds_for_both_until_it_is_taken_back()
    {
        var (member, avoided, colleague) = (await school.MemberAsync(), await school.ColleagueAsync(), await school.ColleagueAsync());
        await school.AvoidAsync(member, avoided);
        await school.AvoidAsync(colleague, member);
        Assert.Empty(await school.PairsAsync());
        await school.ChangeAsync(db => db.FriendWishes.Single(wish => wish.PersonId == member).TakenBackAt = KeptSchool.At(Day));
        Assert.Equal([(member, avoided)], await school.PairsAsync());
    }

    [Fact]
    public async Task In_a_batch_it_is_the_turn_of_its_categories()
    {
        var member = await school.MemberAsync();
        var (young, _) = (await school.ColleagueAsync(null, Category.YoungTeacher, Category.Applicant), await school.ColleagueAsync());
        Assert.Equal([(member, young)], await school.PairsAsync(null, Category.YoungTeacher, Category.NewHire));
        Assert.Empty(await school.PairsAsync(null, Category.HighLevelTalent));
    }

    [Fact]
    public async Task Whoever_asked_for_a_friend_is_in_turn_and_goes_before_others()
    {
        school.Programme.Pairing = new() { Places = 1 };
        var member = await school.MemberAsync();
        var (_, asked) = (await school.ColleagueAsync(null, Category.YoungTeacher), await school.ColleagueAsync());
        var wish = new FriendWish { PersonId = asked, Kind = FriendWishKind.Seeks, At = KeptSchool.At(Day) };
        await school.KeepAsync(wish);
        Assert.Equal([(member, asked)], await school.PairsAsync(null, Category.YoungTeacher));
        await school.ChangeAsync(db => db.FriendWishes.Single().TakenBackAt = KeptSchool.At(Day));
        Assert.NotEqual([(member, asked)], await school.PairsAsync(null, Category.YoungTeacher));
    }

    [Fact]
    public async Task A_branch_keeps_to_itself_and_hears_what_others_could_do()
    {
        var (member, alone) = (await school.MemberAsync(school.Other), await school.ColleagueAsync());
        var suggestion = await school.SuggestAsync(school.Branch);
        Assert.Empty(suggestion.Pairs);
        Assert.Equal([new WayOut(HardRule.Reach, member)], Assert.Single(suggestion.Colleagues).WaysOut);
        Assert.Equal(alone, Assert.Single(suggestion.Colleagues).PersonId);
        Assert.Empty(suggestion.Members);
        Assert.Equal([(member, alone)], await school.PairsAsync());
    }

    [Fact]
    public async Task No_member_gets_more_than_their_places()
    {
        await school.MemberAsync();
        for (var count = 0; count < 5; count++)
            await school.ColleagueAsync();
        var suggestion = await school.SuggestAsync(school.Branch);
        Assert.Equal((3, 2), (suggestion.Pairs.Count(), suggestion.Colleagues.Count()));
        Assert.All(suggestion.Colleagues, left => Assert.Equal(HardRule.Places, Assert.Single(left.WaysOut).Lift));
        school.Programme.Pairing = new() { Places = 5 };
        Assert.Equal(5, (await school.PairsAsync()).Count());
    }
}

public sealed class SceneOnSqliteTests() : SceneTests(Engine.Sqlite);

public sealed class SceneOnPostgresTests() : SceneTests(Engine.Postgres);
