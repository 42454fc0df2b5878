using LiaisonBot.Data.Audit;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>
/// 药理支部 on 15 April 2026: its secretary 林书琴; 凌晓, who is the friend of 陈思远 and 王芳; 孙立, who is the friend of 周舟; and 赵敏, who has no friend.
/// </summary>
internal sealed class GatheringSchool : IAsyncDisposable
{
    private GatheringSchool(School school) => (School, Keeper) = (school, school.ChatOf(school.Lin));

    public School School { get; }

    /// <summary>林书琴.</summary>
    public Chat Keeper { get; }

    public Person Ling { get; private set; } = null!;

    public Person Sun { get; private set; } = null!;

    public Person Chen { get; private set; } = null!;

    public Person Wang { get; private set; } = null!;

    public Person Zhou { get; private set; } = null!;

    public Person Zhao { get; private set; } = null!;

    public Pairing LingAndChen { get; private set; } = null!;

    public static async Task<GatheringSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var made = new GatheringSchool(await School.OpenAsync(engine));
        var school = made.School;
        (made.Ling, made.Sun) = (await school.MemberAsync("凌晓"), await school.MemberAsync("孙立"));
        (made.Chen, made.Wang) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("王芳"));
        (made.Zhou, made.Zhao) = (await school.ColleagueAsync("周舟"), await school.ColleagueAsync("赵敏"));
        made.LingAndChen = await school.PairAsync(made.Ling, made.Chen);
        await school.PairAsync(made.Ling, made.Wang);
        await school.PairAsync(made.Sun, made.Zhou);
        return made;
    }

    public Chat ChatOf(Person person) => School.ChatOf(person);

    /// <summary>A chat of somebody who has met the bot.</summary>
    public async Task<Chat> JoinAsync(Person person)
    {
        var chat = ChatOf(person);
        await chat.JoinAsync();
        return chat;
    }

    public async Task AnnounceAsync(string on = "2026-04-15", string at = "14:30", string kind = "forum", string whom = "everyone")
    {
        await Keeper.SayAsync("座谈接待");
        await Keeper.PressAsync("发起座谈会或接待日");
        await Keeper.PressAsync("发布", ("Kind", kind), ("On", on), ("At", at), ("Place", "实验楼 302"), ("Topic", "搬迁安排"), ("Whom", whom));
    }

    /// <summary>The newest gathering, opened from the list.</summary>
    public async Task<Chat> OpenGatheringAsync(Chat? chat = null)
    {
        await (chat ?? Keeper).SayAsync("座谈接待");
        return await (chat ?? Keeper).PressAsync("查看");
    }

    public static async Task<Chat> OpenInEnglishAsync(Chat chat)
    {
        await chat.SayAsync("gatherings");
        return await chat.PressAsync("Open");
    }

    /// <summary>A forum of the day before is logged, with these people.</summary>
    public async Task LogAsync(params Person[] there)
    {
        await AnnounceAsync(on: "2026-04-14");
        await LogOpenedAsync(there);
    }

    public async Task LogOpenedAsync(params Person[] there)
    {
        await Keeper.PressAsync("登记到会");
        await Keeper.PressAsync("登记", ("People1", Ids(there)), ("Line", "听取搬迁意见"));
    }

    /// <summary>The opened gathering is called off, by the keeper or somebody else.</summary>
    public async Task<Chat> CallOffAsync(Chat? chat = null)
    {
        await (chat ?? Keeper).PressAsync("取消这次活动");
        return await (chat ?? Keeper).PressAsync("确认取消");
    }

    public static string Ids(params IEnumerable<Person> people) => string.Join(',', people.Select(person => person.Id));

    public async Task<Gathering> GatheringAsync()
    {
        await using var db = School.Store.Read();
        return await db.Gatherings.AsNoTracking().Include(one => one.People).OrderByDescending(one => one.Id).FirstAsync();
    }

    /// <summary>That was their last day here.</summary>
    public Task LeaveAsync(Person person, DateOnly on) => School.ChangeAsync(db =>
    {
        db.People.Single(one => one.Id == person.Id).LeftOn = on;
        db.Memberships.Single(one => one.PersonId == person.Id).To = on;
    });

    /// <summary>A key about the newest gathering, of whoever should have none.</summary>
    public async Task<string> KeyOfAsync(Person person)
    {
        var key = new CardKey { Key = $"{Guid.NewGuid():N}", PersonId = person.Id, Kind = "gathering.one.1", IssuedAt = School.Opening, ExpiresAt = School.Opening.AddDays(100) };
        key.About($"{(await GatheringAsync()).Id}");
        await School.ChangeAsync(db => db.Add(key));
        return key.Key;
    }

    public async Task<List<Contact>> EntriesAsync()
    {
        await using var db = School.Store.Read();
        return await db.Contacts.AsNoTracking().Include(entry => entry.Colleagues).OrderBy(entry => entry.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<string>> AuditedAsync()
    {
        await using var db = School.Store.Read();
        return await db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => $"{entry.Action} {entry.Subject}").ToListAsync();
    }

    public async Task<OutboxMessage?> LastMessageToAsync(Person person)
    {
        await using var db = School.Store.Read();
        return await db.Set<OutboxMessage>().AsNoTracking().Where(one => one.Conversation.PersonId == person.Id).OrderByDescending(one => one.Id).FirstOrDefaultAsync();
    }

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
