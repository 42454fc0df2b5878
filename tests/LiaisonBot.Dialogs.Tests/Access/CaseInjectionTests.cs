using System.Text.Json;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>The same five hundred texts through every field of the forms of cases and must-talks, as people would write them there.</summary>
public sealed class CaseInjectionTests
{
    private const int Fields = 12;
    private readonly List<JsonElement> answers = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_people_write_about_a_case_or_a_must_talk_comes_alive(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var (friend, raiser, other) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("沈知秋"));
        await school.PairAsync(friend, other);
        var chats = new Chats(
            await school.ChatOf(raiser, onTeams).SayAsync("帮助"),
            await school.ChatOf(school.Lin, onTeams).SayAsync("帮助"),
            await school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary), onTeams).SayAsync("帮助"),
            await school.ChatOf(friend, onTeams).SayAsync("帮助"));

        for (var round = 0; round < Injections.Rounds; round++)
        {
            string Text(int field, int most = 200) => Injections.Text(round, (field, Fields), most);

            await school.ChangeAsync(db =>
            {
                db.People.Single(one => one.Id == raiser.Id).Name = Text(0, Person.NameLength);
                db.People.Single(one => one.Id == other.Id).Name = Text(1, Person.NameLength);
                db.Units.Single(one => one.Id == school.Pharmacology.Id).Name = Text(2, 64);
            });
            await PressAsync(await chats.Raiser.SayAsync($"反映困难：{OnWire(Text(3))}"), "提交", ("Category", "housing"), ("Travel", "upward"), ("Text", Text(3)));
            await school.ChangeAsync(db => db.Cases.Single(one => one.Serial == round + 1).Colleagues.Add(new CaseColleague { ColleagueId = other.Id }));
            await ThereAndBackAsync(chats, field => Text(field));
            await school.ChangeAsync(db => db.RemoveRange(db.MustTalks));
            await RecordAsync(chats, $"c{other.Id}", Text(11));
            await LookAsync(chats, OnWire(Text(4)));
        }

        await using var db = school.Store.Read();
        Assert.Equal(Injections.Rounds, await db.Cases.CountAsync(one => one.State == CaseState.ClosedNotSolvable));
        Assert.Equal(Injections.Rounds * 8, await db.CaseEvents.CountAsync(line => line.Text != ""));
        Assert.Equal(Injections.Rounds, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "musttalk.record"));
        var sent = await db.Set<OutboxMessage>().Select(message => message.Activity).ToListAsync();
        Assert.InRange(answers.Count, onTeams ? Injections.Rounds * 11 : 0, int.MaxValue);
        Assert.Empty(sent.SelectMany(Injections.Alive).Concat(answers.SelectMany(Injections.Alive)).Distinct().Take(20));
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains("evil", StringComparison.Ordinal));
    }

    /// <summary>Half a surrogate pair does not get through JSON.</summary>
    private static string OnWire(string said) => JsonSerializer.SerializeToElement(said).GetString()!;

    /// <summary>Through the cards that each of them is brought.</summary>
    private async Task ThereAndBackAsync(Chats chats, Func<int, string> text)
    {
        await PressAsync(await chats.Secretary.HearAsync(), "办理");
        await PressAsync(chats.Secretary, "备注", ("Text", text(4)));
        await PressAsync(chats.Secretary, "追问", ("Text", text(5)));
        await PressAsync(await chats.Raiser.HearAsync(), "回复", ("Text", text(6)));
        await PressAsync(await chats.Secretary.HearAsync(), "上报", ("Text", text(7)));
        await PressAsync(await chats.General.HearAsync(), "办结", ("Text", text(8)));
        await PressAsync(await chats.Raiser.HearAsync(), "仍未解决", ("Text", text(9)));
        await PressAsync(await chats.General.HearAsync(), "无法解决", ("Text", text(10)));
        await PressAsync(await chats.Raiser.HearAsync(), "接受答复", ("Text", text(4)));
    }

    private async Task RecordAsync(Chats chats, string whom, string line)
    {
        await chats.Secretary.SayAsync("必谈");
        await PressAsync(chats.Secretary, "登记必谈");
        await PressAsync(chats.Secretary, "保存", ("Whom", whom), ("Occasion", "setback"), ("On", "2026-04-14"), ("Line", line));
        chats.Secretary.Expect("[撤销]");
    }

    private static async Task LookAsync(Chats chats, string typed)
    {
        await chats.Friend.SayAsync("我的结对");
        await chats.Raiser.SayAsync("我的事项");
        await chats.General.SayAsync("事项 全部");
        foreach (var words in new[] { "事项 全部", $"事项 {typed}", "操作记录", "必谈", $"必谈 {typed}" })
            await chats.Secretary.SayAsync(words);
    }

    /// <summary>On Teams a press is answered in its response, which no outbox holds.</summary>
    private async Task PressAsync(Chat chat, string button, params (string Input, string Value)[] typed)
    {
        await chat.PressAsync(button, typed);
        if (chat.Sent.Type == ActivityTypes.Invoke)
            answers.AddRange(chat.Replies.Select(reply => reply.Card).OfType<JsonElement>());
    }

    private sealed record Chats(Chat Raiser, Chat Secretary, Chat General, Chat Friend);
}
