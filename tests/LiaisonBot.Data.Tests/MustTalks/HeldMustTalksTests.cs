using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.MustTalks;

/// <summary>Whose a talk is and whether it was held follow from the pairings and contacts as they stand.</summary>
public abstract class HeldMustTalksTests(Engine engine)
{
    private static readonly DateOnly Happened = new(2026, 6, 1);
    private static readonly DateOnly Today = new(2026, 6, 10);

    [Theory]
    [InlineData("setback", 0, true)]
    [InlineData("setback", 5, true)]
    [InlineData("setback", -1, false)]
    [InlineData("conduct", 5, false)]
    [InlineData(null, 5, false)]
    public async Task A_contact_with_the_occasion_on_its_day_or_later_meets_it(string? occasion, int daysLater, bool meets)
    {
        await using var play = await Play.BeginAsync(engine);

        await play.MeetAsync(play.First, Happened.AddDays(daysLater), occasion is null ? null : Literals<Occasion>.Read(occasion));

        Assert.Equal(meets ? Happened.AddDays(daysLater) : null, (await play.TalkAsync()).MetOn);
        Assert.Equal(meets ? 0 : 1, await play.OwedAsync(play.First));
    }

    [Fact]
    public async Task An_undone_contact_opens_it_again()
    {
        await using var play = await Play.BeginAsync(engine);
        var contact = await play.MeetAsync(play.First, Today, Occasion.Setback);
        contact.VoidedAt = DateTimeOffset.UnixEpoch;
        await play.Db.SaveChangesAsync();

        Assert.Equal(1, await play.OwedAsync(play.First));
    }

    [Fact]
    public async Task A_withdrawn_one_is_owed_by_nobody()
    {
        await using var play = await Play.BeginAsync(engine);
        (await play.Db.MustTalks.SingleAsync()).WithdrawnAt = DateTimeOffset.UnixEpoch;
        await play.Db.SaveChangesAsync();

        Assert.Equal(0, await play.OwedAsync(play.First));
    }

    [Fact]
    public async Task It_stays_with_the_last_friend_until_there_is_a_new_one()
    {
        await using var play = await Play.BeginAsync(engine);
        play.First.EndedOn = Happened.AddDays(2);
        await play.Db.SaveChangesAsync();
        Assert.Equal((1, Happened.AddDays(2)), (await play.OwedAsync(play.First), (await play.TalkAsync()).PairingEndedOn));

        var second = await play.PairAsync("2", Happened.AddDays(4));

        Assert.Equal((0, 1), (await play.OwedAsync(play.First), await play.OwedAsync(second)));
        Assert.Null((await play.TalkAsync()).PairingEndedOn);
        await play.MeetAsync(second, Today, Occasion.Setback);
        Assert.Equal(0, await play.OwedAsync(second));
    }

    [Fact]
    public async Task Of_two_friends_at_once_each_owes_their_own()
    {
        await using var play = await Play.BeginAsync(engine);
        var second = await play.PairAsync("2", Happened.AddDays(-100));
        await play.MeetAsync(second, Today, Occasion.Setback);

        Assert.Equal((1, 0), (await play.OwedAsync(play.First), await play.OwedAsync(second)));
    }

    [Fact]
    public async Task The_same_occasion_of_the_same_day_is_kept_once()
    {
        await using var play = await Play.BeginAsync(engine);
        play.Db.Add(play.NewTalk());

        await Assert.ThrowsAsync<DbUpdateException>(() => play.Db.SaveChangesAsync());
    }

    [Fact]
    public async Task What_was_withdrawn_may_be_recorded_again()
    {
        await using var play = await Play.BeginAsync(engine);
        (await play.Db.MustTalks.SingleAsync()).WithdrawnAt = DateTimeOffset.UnixEpoch;
        play.Db.Add(play.NewTalk());
        await play.Db.SaveChangesAsync();

        Assert.Equal(1, await play.OwedAsync(play.First));
    }

    private sealed class Play : IAsyncDisposable
    {
        private readonly TestDatabase database;
        private readonly Person colleague = new() { StaffNo = "9", Name = "苏婉清" };

        private Play(TestDatabase database) => (this.database, Db) = (database, database.Open());

        public LiaisonDb Db { get; }

        public Pairing First { get; private set; } = null!;

        public static async Task<Play> BeginAsync(Engine engine)
        {
            var play = new Play(await TestDatabase.NewAsync(engine));
            play.Db.Add(play.colleague);
            play.First = await play.PairAsync("1", new DateOnly(2025, 9, 1));
            play.Db.Add(play.NewTalk());
            await play.Db.SaveChangesAsync();
            return play;
        }

        public MustTalk NewTalk() => new()
        {
            PairingId = First.Id,
            ColleagueId = colleague.Id,
            Occasion = Occasion.Setback,
            OccurredOn = Happened,
            DueOn = Happened.AddDays(14),
            RecordedAt = DateTimeOffset.UnixEpoch,
        };

        public async Task<Pairing> PairAsync(string staffNo, DateOnly from)
        {
            var pairing = new Pairing { Member = new Person { StaffNo = staffNo, Name = "林秋实" }, Colleague = colleague, StartedOn = from };
            Db.Add(pairing);
            await Db.SaveChangesAsync();
            return pairing;
        }

        public async Task<Contact> MeetAsync(Pairing pairing, DateOnly on, Occasion? occasion)
        {
            var contact = new Contact
            {
                AuthorId = pairing.MemberId,
                LoggedById = pairing.MemberId,
                On = on,
                Line = "谈心",
                Occasion = occasion,
                Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = colleague.Id }],
            };
            Db.Add(contact);
            await Db.SaveChangesAsync();
            return contact;
        }

        public Task<HeldMustTalk> TalkAsync() => Db.HeldOn(Db.MustTalks, Today).SingleAsync();

        public Task<int> OwedAsync(Pairing pairing) => Db.OwedBy(pairing.MemberId, Today).CountAsync();

        public async ValueTask DisposeAsync()
        {
            await Db.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}

public sealed class HeldMustTalksOnSqliteTests() : HeldMustTalksTests(Engine.Sqlite);

public sealed class HeldMustTalksOnPostgresTests() : HeldMustTalksTests(Engine.Postgres);
