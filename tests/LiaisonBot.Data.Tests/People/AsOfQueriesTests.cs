using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Tests.Rosters;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.People;

/// <summary>What stood on a day, asked of a small roster.</summary>
public abstract class AsOfQueriesTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 5, 10);

    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.NewAsync(engine);
        await new SmallRoster().ImportAsync(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_account_is_found_by_the_roster_then_by_a_link_of_its_tenant()
    {
        await using var db = database.Open();
        var linked = (await db.FindByStaffNoAsync("4", Day, default))!;
        db.AccountLinks.Add(new AccountLink { Tenant = "t", Account = "linked", PersonId = linked.Id });
        await db.SaveChangesAsync();

        Assert.Equal("1", (await db.FindByAccountAsync("t", "a-1", Day, default))!.StaffNo);
        Assert.Equal("4", (await db.FindByAccountAsync("t", "linked", Day, default))!.StaffNo);
        Assert.Null(await db.FindByAccountAsync("other", "linked", Day, default));
        Assert.Null(await db.FindByAccountAsync("t", "nobody", Day, default));
    }

    [Fact]
    public async Task Somebody_who_has_left_is_not_found_by_any_way()
    {
        await using var db = database.Open();
        var person = (await db.FindByStaffNoAsync("1", Day, default))!;
        db.AccountLinks.Add(new AccountLink { Tenant = "t", Account = "linked", PersonId = person.Id });
        person.LeftOn = Day.AddDays(-1);
        await db.SaveChangesAsync();

        Assert.Null(await db.FindByStaffNoAsync("1", Day, default));
        Assert.Null(await db.FindByAccountAsync("t", "a-1", Day, default));
        Assert.Null(await db.FindByAccountAsync("t", "linked", Day, default));
        Assert.NotNull(await db.FindByAccountAsync("t", "a-1", Day.AddDays(-1), default));
    }

    [Fact]
    public async Task Roles_come_with_the_units_they_hold_for()
    {
        await using var db = database.Open();
        var person = (await db.FindByStaffNoAsync("1", Day, default))!;

        var roles = await db.RolesOnAsync(person.Id, Day, default);

        Assert.Equal([(Role.Officer, "C"), (Role.Secretary, "B1")], roles.Select(held => (held.Role, held.Unit.Code)));
        Assert.Empty(await db.RolesOnAsync(person.Id, new DateOnly(2010, 8, 31), default));
    }

    [Fact]
    public async Task Pairings_are_found_from_both_sides()
    {
        await using var db = database.Open();
        var member = (await db.FindByStaffNoAsync("1", Day, default))!;
        var colleague = (await db.FindByStaffNoAsync("3", Day, default))!;

        var pairing = await db.Pairings.OfMember(member.Id).ActiveOn(Day).SingleAsync();

        Assert.Equal(pairing.Id, (await db.Pairings.OfColleague(colleague.Id).ActiveOn(Day).SingleAsync()).Id);
        Assert.False(await db.Pairings.OfMember(member.Id).ActiveOn(new DateOnly(2026, 4, 9)).AnyAsync());
        Assert.True(pairing.IsActiveOn(new DateOnly(2026, 4, 10)));
    }

    [Fact]
    public async Task Only_entries_that_count_are_counted_in_a_month_and_as_the_last()
    {
        await using var db = database.Open();
        var pairing = await db.Pairings.FirstAsync(pairing => pairing.Member!.StaffNo == "1");
        var kept = Entry(pairing, new DateOnly(2026, 4, 30));
        var voided = Entry(pairing, new DateOnly(2026, 5, 5));
        voided.VoidedAt = DateTimeOffset.UnixEpoch;
        var replaced = Entry(pairing, new DateOnly(2026, 5, 6));
        db.AddRange(kept, voided, replaced, Entry(pairing, new DateOnly(2026, 4, 12)));
        await db.SaveChangesAsync();
        replaced.SupersededById = kept.Id;
        await db.SaveChangesAsync();

        var last = await db.LastContactsOfMemberAsync(pairing.MemberId, default);

        Assert.Equal(new DateOnly(2026, 4, 30), last[pairing.Id]);
        Assert.Equal(2, await db.Contacts.OfPairing(pairing.Id).InMonthOf(new DateOnly(2026, 4, 15)).CountAsync());
        Assert.Equal(0, await db.Contacts.OfPairing(pairing.Id).InMonthOf(Day).CountAsync());
    }

    private static Contact Entry(Pairing pairing, DateOnly on) => new()
    {
        AuthorId = pairing.MemberId,
        LoggedById = pairing.MemberId,
        On = on,
        Line = "谈心",
        Colleagues = { new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId } },
    };
}

public sealed class AsOfQueriesOnSqliteTests() : AsOfQueriesTests(Engine.Sqlite);

public sealed class AsOfQueriesOnPostgresTests() : AsOfQueriesTests(Engine.Postgres);
