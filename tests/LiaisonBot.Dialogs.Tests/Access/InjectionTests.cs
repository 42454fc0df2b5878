using System.Text.Json;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>Five hundred texts that would like to be more than text, through every field into every card, for Teams and for Web Chat.</summary>
public sealed class InjectionTests
{
    private const int Fields = 11;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_people_write_comes_alive(bool onTeams)
    {
        Assert.Equal(500, Injections.Strings.Count);
        await using var school = await School.OpenAsync();
        var (member, colleague, unlinked) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"), await school.WithoutAccountAsync("方远"));
        var pairing = await school.PairAsync(member, colleague, to: school.Today);
        var contact = await school.MeetAsync(member, pairing, school.Today, note: "注");
        var objection = new Objection { ContactId = contact.Id, RootId = contact.Id, PairingId = pairing.Id, ObjectorId = colleague.Id, UnitId = school.Pharmacology.Id, Reason = "由" };
        var goodCase = new GoodCase { PairingId = pairing.Id, MemberId = member.Id, ColleagueId = colleague.Id, UnitId = school.Pharmacology.Id, NominatedById = member.Id, Text = "文" };
        await school.ChangeAsync(db => db.AddRange(objection, goodCase));
        var answers = new List<JsonElement>();
        var chats = (Member: school.ChatOf(member, onTeams), Colleague: school.ChatOf(colleague, onTeams), Secretary: school.ChatOf(school.Lin, onTeams));

        // On Teams a press is answered in its response, elsewhere by a message.
        async Task PressAsync(Chat chat, string verb, params (string Name, string Value)[] data)
        {
            await (onTeams ? chat.ForgeInvokeAsync(verb, data) : chat.ForgeAsync(verb, data));
            if (onTeams)
                answers.AddRange(chat.Replies.Select(reply => reply.Card).OfType<JsonElement>());
        }

        for (var round = 0; round < Injections.Rounds; round++)
        {
            string Text(int field, int most) => Injections.Text(round, (field, Fields), most);

            await school.ChangeAsync(db =>
            {
                db.People.Single(one => one.Id == member.Id).Name = Text(0, Person.NameLength);
                db.People.Single(one => one.Id == colleague.Id).Name = Text(1, Person.NameLength);
                db.People.Single(one => one.Id == unlinked.Id).Name = Text(2, Person.NameLength);
                db.People.Single(one => one.Id == colleague.Id).Title = Text(3, Person.TitleLength);
                db.Contacts.Single(one => one.Id == contact.Id).Line = Text(4, 200);
                db.PrivateNotes.Single(one => one.ContactId == contact.Id).Text = Text(5, 200);
                db.Pairings.Single(one => one.Id == pairing.Id).Plan = Text(6, 200);
                db.Pairings.Single(one => one.Id == pairing.Id).EndReason = Text(7, 200);
                db.Objections.Single(one => one.Id == objection.Id).Reason = Text(8, 200);
                db.GoodCases.Single().Text = Text(10, 200);
                db.Units.Single(one => one.Id == school.Pharmacology.Id).Name = Text(9, 64);
            });
            await SayAsync(chats.Member, "我的结对", "我的记录", "记录联系", $"我的记录 {Text(1, 64)}", $"昨天和{Text(1, 64)}谈心，聊了{Text(4, 200)}", Text(8, 200));
            await SayAsync(chats.Colleague, "我的数据", "我的结对", "你好");
            await SayAsync(chats.Secretary, "月报表", "小结", "异议", "操作记录", "绑定码", $"绑定码 {Text(2, 64)}", $"请假 {Text(1, 64)} 5月6日");
            await PressAsync(chats.Member, "pairing.plan.1", ("pairing", $"{pairing.Id}"));
            await PressAsync(chats.Member, "contact.entry.1", ("entry", $"{contact.Id}"));
            await PressAsync(chats.Colleague, "mydata.records.1");
            await PressAsync(chats.Colleague, "mydata.friends.1");
            await PressAsync(chats.Colleague, "objection.mine.1", ("objection", $"{objection.Id}"));
            await PressAsync(chats.Colleague, "goodcase.open.1", ("goodCase", $"{goodCase.Id}"));
            await PressAsync(chats.Member, "goodcase.open.1", ("goodCase", $"{goodCase.Id}"));
            await PressAsync(chats.Secretary, "goodcase.begin.1");
            await PressAsync(chats.Secretary, "goodcase.show.1");
            await PressAsync(chats.Secretary, "objection.open.1", ("objection", $"{objection.Id}"));
        }

        await using var db = school.Store.Read();
        var sent = await db.Set<OutboxMessage>().Select(message => message.Activity).ToListAsync();
        Assert.InRange(sent.Count, Injections.Rounds * 18, int.MaxValue);
        Assert.InRange(answers.Count, onTeams ? Injections.Rounds * 10 : 0, int.MaxValue);
        Assert.Empty(sent.SelectMany(Injections.Alive).Concat(answers.SelectMany(Injections.Alive)).Distinct().Take(20));
        Assert.DoesNotContain(school.Log.Lines, line => line.Contains("evil", StringComparison.Ordinal));
    }

    private static async Task SayAsync(Chat chat, params string[] texts)
    {
        foreach (var text in texts)
            await chat.SayAsync(text);
    }
}
