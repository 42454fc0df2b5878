using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RecordMustTalks;

/// <summary>凌晓 is the friend of 陈思远 and 沈知秋 of 药理支部, whose secretary is 林书琴. It is Wednesday, 15 April 2026.</summary>
internal sealed class Play : IAsyncDisposable
{
    /// <summary>Ten working days from the opening: May Day lies behind them.</summary>
    public static readonly DateOnly Due = new(2026, 4, 29);

    private Play(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Person Shen { get; private set; } = null!;

    public Pairing WithChen { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public Chat Friend { get; private set; } = null!;

    public static async Task<Play> BeginAsync(Engine engine = Engine.Sqlite, bool english = false)
    {
        var play = new Play(await School.OpenAsync(engine));
        var school = play.School;
        play.Ling = await school.MemberAsync("凌晓");
        play.Chen = await school.ColleagueAsync("陈思远");
        play.Shen = await school.ColleagueAsync("沈知秋");
        play.WithChen = await school.PairAsync(play.Ling, play.Chen);
        await school.PairAsync(play.Ling, play.Shen);
        if (english)
        {
            foreach (var person in new[] { play.Ling, school.Lin, play.Chen })
                await school.PreferEnglishAsync(person);
        }

        play.Secretary = await school.ChatOf(school.Lin).JoinAsync();
        play.Friend = await school.ChatOf(play.Ling).JoinAsync();
        return play;
    }

    /// <summary>The secretary records what happened to 陈思远, or whoever is named by the form's value.</summary>
    public async Task RecordAsync(string occasion = "setback", string on = "2026-04-14", string line = "", string? whom = null)
    {
        await Secretary.SayAsync("必谈");
        await Secretary.PressAsync("登记必谈");
        await Secretary.PressAsync("保存", ("Whom", whom ?? $"c{Chen.Id}"), ("Occasion", occasion), ("On", on), ("Line", line));
    }

    /// <summary>The friend logs a talk by the button of the notice.</summary>
    public async Task TalkAsync(string on = "2026-04-15")
    {
        await Friend.HearAsync();
        await Friend.PressAsync("记录联系");
        await Friend.PressAsync("保存", ("Kind", "talk"), ("On", on), ("Line", "聊了课题的事"));
    }

    public async Task<MustTalk> KeepAsync(Occasion occasion = Occasion.Setback, DateOnly? on = null)
    {
        var talk = new MustTalk
        {
            PairingId = WithChen.Id,
            ColleagueId = Chen.Id,
            Occasion = occasion,
            OccurredOn = on ?? new DateOnly(2026, 4, 14),
            DueOn = Due,
        };
        await School.ChangeAsync(db => db.Add(talk));
        return talk;
    }

    public async Task<IReadOnlyList<MustTalk>> AllAsync()
    {
        await using var db = School.Store.Read();
        return await db.MustTalks.OrderBy(talk => talk.Id).ToListAsync();
    }

    public async Task<int> OwedAsync(Person member)
    {
        await using var db = School.Store.Read();
        return await db.OwedBy(member.Id, School.Today).CountAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
