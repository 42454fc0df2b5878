using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>
/// More than two hundred marked texts and names, written by those whose they are into the forms of cases and must-talks: a case for each
/// choice of how far its name may go, for each rung up to which it climbs, a friend's and one's own. Then everybody asks for everything.
/// All that was ever sent to somebody is searched, notices as well as answers.
/// </summary>
public sealed class CaseMarkersTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By marker: to whom it has to be sent, and to whom it may be sent besides.</summary>
    private readonly Dictionary<string, (HashSet<Person> Must, HashSet<Person> May)> readers = new(StringComparer.Ordinal);
    private readonly List<(Person Person, Chat Chat)> people = [];
    private readonly List<string> numbers = [];
    private School school = null!;

    /// <summary>Branch, general branch, committee: who sees the cases there, whoever handles them first.</summary>
    private Person[][] rungs = [];
    private Person friend = null!;

    [Fact]
    public async Task No_marker_of_a_case_or_must_talk_is_sent_beyond_its_scope_nor_logged()
    {
        await using var opened = school = await School.OpenAsync();
        await SettleAsync();

        // First, since the form lists the names of all colleagues who have a friend.
        await RecordTalksAsync();
        foreach (var travel in Literals<NameTravel>.All)
        {
            for (var height = 0; height < rungs.Length; height++)
            {
                await PlayAsync(travel, height, isOwn: false);
                await PlayAsync(travel, height, isOwn: true);
            }
        }

        Assert.InRange(readers.Count, 200, 400);

        foreach (var (_, chat) in people)
            await AskForEverythingAsync(chat);

        var sent = await SentAsync();
        foreach (var (marker, (must, may)) in readers)
        {
            var found = people.Select(one => one.Person).Where(person => sent[person.Id].Any(text => text.Contains(marker, StringComparison.Ordinal))).ToHashSet();
            Assert.True(found.IsSubsetOf(must.Union(may)), $"{marker} was sent to {Names(found.Except(must).Except(may))}");
            Assert.True(found.Count > 0 && must.IsSubsetOf(found), $"{marker} was not sent to {Names(must.Except(found))}");
        }

        Assert.DoesNotContain(school.Log.Lines, line => line.Contains('印'));

        static string Names(IEnumerable<Person> people) => string.Join(", ", people.Select(person => person.Name));
    }

    private async Task SettleAsync()
    {
        Unit committee;
        await using (var db = school.Store.Read())
            committee = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        friend = await school.MemberAsync("凌晓");
        rungs =
        [
            [school.Lin, await school.MemberAsync("本支部干事", null, Role.Officer)],
            [await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary)],
            [await school.MemberAsync("秦守义", committee, Role.Secretary)],
        ];
        var general = await school.UnitAsync("G04", "护理党总支", UnitKind.GeneralBranch, committee);
        var admin = await school.MemberAsync("管理者");
        school.Programme.Administrators.Add(admin.Account!);
        Person[] others =
        [
            friend, school.Gao, admin,
            await school.MemberAsync("外总支书记", general, Role.Secretary),
            await school.MemberAsync("领导", null, Role.Leader),
            await school.MemberAsync("外支部干事", school.Pharmacy, Role.Officer),
        ];
        foreach (var person in rungs.SelectMany(rung => rung).Concat(others))
            await JoinAsync(person);
    }

    private async Task<Chat> JoinAsync(Person person)
    {
        var chat = await school.ChatOf(person).JoinAsync();
        people.Add((person, chat));
        return chat;
    }

    private Chat ChatOf(Person person) => people.Single(one => one.Person == person).Chat;

    private string Mark(string marker, IEnumerable<Person> must, params IEnumerable<Person> may)
    {
        readers.Add(marker, ([.. must], [.. may]));
        return marker;
    }

    /// <summary>
    /// Raised, taken, noted, asked about and answered at each rung, escalated to the next, answered at the last, said not to be solved,
    /// answered again and confirmed; the name stands in every text as far as the case holds it.
    /// </summary>
    private async Task PlayAsync(NameTravel travel, int height, bool isOwn)
    {
        var tag = $"{Literals<NameTravel>.Write(travel)}{height}{(isOwn ? 'o' : 'f')}。";
        var subject = await school.ColleagueAsync($"印名{tag}");
        var own = await JoinAsync(subject);
        var (raiser, chat) = isOwn ? (subject, own) : (friend, ChatOf(friend));
        Person[] reached = [.. rungs.Take(height + 1).SelectMany(rung => rung)];
        Mark(subject.Name, [raiser, .. travel switch { NameTravel.Nowhere => [], NameTravel.Branch => rungs[0], _ => reached }], subject);
        var name = isOwn || travel != NameTravel.Nowhere ? subject.Name : "";
        var number = await RaiseAsync(
            (chat, isOwn ? null : subject), travel, Mark($"印事{tag}", [raiser, .. reached], name.Length > 0 ? [subject] : []) + name);
        for (var rung = 0; rung <= height; rung++)
            await HandleAsync(rung);
        await OnCaseAsync(chat, "case.mine.1", "仍未解决", "否");
        await OnCaseAsync(ChatOf(rungs[height][0]), "case.open.1", "办结", "终");
        await OnCaseAsync(chat, "case.mine.1", "确认解决", "定");

        async Task HandleAsync(int rung)
        {
            var holder = ChatOf(rungs[rung][0]);
            await holder.ForgeAsync("case.open.1", ("case", number));
            await holder.PressAsync("办理");
            await holder.PressAsync("备注", ("Text", Mark($"印备{rung}{tag}", [rungs[rung][0]], rungs[rung]) + name));
            await OnCaseAsync(holder, "case.open.1", "追问", $"问{rung}");
            await OnCaseAsync(chat, "case.mine.1", "回复", $"回{rung}");
            await OnCaseAsync(holder, "case.open.1", rung < height ? "上报" : height == 1 ? "无法解决" : "办结", $"果{rung}");
        }

        async Task OnCaseAsync(Chat who, string open, string button, string kind)
        {
            await who.ForgeAsync(open, ("case", number));
            await who.PressAsync(button, ("Text", Mark($"印{kind}{tag}", [raiser], reached) + name));
        }
    }

    private async Task<string> RaiseAsync((Chat Chat, Person? Concerning) raiser, NameTravel travel, string text)
    {
        if (raiser.Concerning is { } colleague)
            await school.PairAsync(friend, colleague);
        await raiser.Chat.SayAsync("反映困难");
        await raiser.Chat.PressAsync(
            "提交",
            ("Category", "work"),
            ("Travel", Literals<NameTravel>.Write(travel)),
            ("Whom", raiser.Concerning is null ? "own" : $"{raiser.Concerning.Id}"),
            ("Text", text));
        numbers.Add($"2026-{numbers.Count + 1:0000}");
        raiser.Chat.Expect($"编号 {numbers[^1]}");
        return numbers[^1];
    }

    /// <summary>What a secretary tells the friend: theirs, the colleague's and nobody else's.</summary>
    private async Task RecordTalksAsync()
    {
        var secretary = ChatOf(school.Lin);
        foreach (var occasion in new[] { "setback", "conduct", "praise_or_censure" })
        {
            var colleague = await school.ColleagueAsync($"谈{occasion}");
            await JoinAsync(colleague);
            await school.PairAsync(friend, colleague);
            await secretary.ForgeAsync("musttalk.begin.1");
            await secretary.PressAsync(
                "保存",
                ("Whom", $"c{colleague.Id}"),
                ("Occasion", occasion),
                ("On", "2026-04-14"),
                ("Line", Mark($"印谈{occasion}。", [friend, colleague, school.Lin])));
            secretary.Expect($"印谈{occasion}。");
        }
    }

    private async Task AskForEverythingAsync(Chat chat)
    {
        foreach (var words in new[] { "事项", "我的事项", "我的数据", "操作记录", "必谈", "我的结对" })
            await chat.SayAsync(words);
        for (var page = 1; page <= 4; page++)
        {
            await chat.ForgeAsync("case.list.1", ("Progress", "all"), ("page", $"{page}"));
            await chat.ForgeAsync("case.list-mine.1", ("page", $"{page}"));
            await chat.ForgeAsync("mydata.cases.1", ("page", $"{page}"));
            await chat.ForgeAsync("audit.show.1", ("page", $"{page}"), ("whose", "unit"));
            await chat.ForgeAsync("musttalk.open.1", ("talk", $"{page}"));
        }

        foreach (var (place, number) in numbers.Index())
        {
            await chat.SayAsync($"事项 {number}");
            await chat.ForgeAsync(place % 2 == 0 ? "case.open.1" : "case.mine.1", ("case", number));
        }
    }

    /// <summary>The whole of each message, and not only what a card shows.</summary>
    private async Task<ILookup<long?, string>> SentAsync()
    {
        await using var db = school.Store.Read();
        var rows = await db.Set<OutboxMessage>().Select(message => new { message.Conversation.PersonId, message.Activity }).ToListAsync();
        return rows.ToLookup(row => row.PersonId, row => JsonNode.Parse(row.Activity)!.ToJsonString(Readable));
    }
}
