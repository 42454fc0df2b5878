using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Tests.Rosters;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Suggestions.Reading;

/// <summary>A suggestion for a whole school as it was imported.</summary>
public abstract class MedicalSchoolSuggestionTests(ImportedSchool school)
{
    private static readonly DateOnly Day = new(2026, 10, 9);
    private static readonly ProgrammeSettings Programme = new();
    private static readonly ProgrammeClock Clock = new(new SteppedClock(KeptSchool.At(Day)), TimeZoneInfo.Utc);

    [Fact]
    public async Task Everybody_without_a_friend_is_paired_or_told_why_not()
    {
        await using var db = school.Database.Open();
        var made = await SuggestAsync(db, await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee));
        var alone = await db.ColleaguesWithoutFriend(Day).Select(person => person.Id).ToListAsync();
        var pairings = await db.Pairings.Select(pairing => new { pairing.MemberId, pairing.EndedOn }).ToListAsync();
        var loads = pairings.Where(pairing => pairing.EndedOn is null || pairing.EndedOn >= Day).CountBy(pairing => pairing.MemberId).ToDictionary();

        Assert.NotEmpty(made.Pairs);
        Assert.Equal(alone.Order(), made.Pairs.Select(pair => pair.ColleagueId).Concat(made.Colleagues.Select(left => left.PersonId)).Order());
        Assert.All(made.Pairs, pair => Assert.Equal((PersonKind.Member, PersonKind.Colleague), (made[pair.MemberId].Kind, made[pair.ColleagueId].Kind)));
        Assert.All(made.Pairs.GroupBy(pair => pair.MemberId), mine =>
            Assert.True(mine.Count() + loads.GetValueOrDefault(mine.Key) <= Programme.Pairing.Places));
        Assert.All(made.Pairs, pair => Assert.NotEmpty(pair.Reasons));
    }

    [Fact]
    public async Task A_branch_has_pairs_of_its_own_people_alone()
    {
        await using var db = school.Database.Open();
        var branch = await db.Units.Where(unit => unit.Kind == UnitKind.Branch).OrderBy(unit => unit.Code).FirstAsync();
        var made = await SuggestAsync(db, branch);
        Assert.All(made.Pairs, pair => Assert.True(made.UnitOf(pair.MemberId).IsWithin(branch) && made.UnitOf(pair.ColleagueId).IsWithin(branch)));
        Assert.All(made.Colleagues.Concat(made.Members), left => Assert.True(made.UnitOf(left.PersonId).IsWithin(branch)));
    }

    private static Task<UnitSuggestion> SuggestAsync(LiaisonDb db, Unit unit) =>
        UnitSuggestion.MakeAsync(db, Clock, Programme, new SuggestionOrder(unit, Day), CancellationToken.None);
}

public sealed class MedicalSchoolSuggestionsOnSqliteTests(SchoolOnSqlite school) : MedicalSchoolSuggestionTests(school), IClassFixture<SchoolOnSqlite>;

public sealed class MedicalSchoolSuggestionsOnPostgresTests(SchoolOnPostgres school) : MedicalSchoolSuggestionTests(school), IClassFixture<SchoolOnPostgres>;
