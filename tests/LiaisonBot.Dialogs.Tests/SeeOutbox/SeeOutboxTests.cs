using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SeeOutbox;

/// <summary>Who operates the bot sees what became of messages, without names and texts.</summary>
public sealed class SeeOutboxTests
{
    private const string Text = "陈思远本月还没有联系";

    [Fact]
    public async Task It_shows_counts_reasons_and_ids_and_nothing_that_was_said()
    {
        await using var school = await School.OpenAsync();
        var admin = await AdminAsync(school);
        var ids = await PlantAsync(school, OutboxState.Dead, OutboxState.Unknown, OutboxState.Withdrawn);

        await admin.SayAsync("发件箱");

        admin.Expect("发件箱").Expect($"{ids[0]} 号 · 提醒").Expect("BadSyntax").Expect($"{ids[1]} 号 · 提醒").ExpectNot($"{ids[2]} 号")
            .ExpectNot("陈思远").ExpectNot("还没有联系");
        (await admin.SayAsync("outbox")).Expect("发送失败");
    }

    [Fact]
    public async Task What_was_given_up_is_put_back_once_and_what_is_unknown_is_not()
    {
        await using var school = await School.OpenAsync();
        var admin = await AdminAsync(school);
        var ids = await PlantAsync(school, OutboxState.Dead, OutboxState.Unknown);
        await admin.SayAsync("发件箱");
        var card = admin.Last;

        await admin.PressAsync("重新发送失败的消息");

        admin.Expect("已重新排队 1 条");
        Assert.Equal([OutboxState.Pending, OutboxState.Unknown], await StatesAsync(school, ids));
        Assert.DoesNotContain("重新发送失败的消息", admin.Last.Buttons);
        await admin.PressAsync(card, "重新发送失败的消息");
        admin.ExpectNot("已重新排队");
    }

    [Fact]
    public async Task What_somebody_who_cannot_be_reached_missed_is_not_put_back()
    {
        await using var school = await School.OpenAsync();
        var admin = await AdminAsync(school);
        var ids = await PlantAsync(school, OutboxState.Dead);
        await school.ChangeAsync(db => db.Set<Conversation>().Single(chat => chat.ExternalId == "planted").UnreachableSince = School.Opening);

        await admin.SayAsync("outbox");

        Assert.Equal(["刷新"], admin.Last.Buttons);
        Assert.Equal([OutboxState.Dead], await StatesAsync(school, ids));
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        await using var school = await School.OpenAsync();
        await PlantAsync(school, OutboxState.Dead);

        var chat = await school.ChatOf(school.Lin).SayAsync("发件箱");

        chat.ExpectNot("BadSyntax").ExpectNot("发送失败");
    }

    private static async Task<Chat> AdminAsync(School school)
    {
        var admin = await school.MemberAsync("管理者");
        school.Programme.Administrators.Add(admin.Account!);
        return await school.ChatOf(admin).JoinAsync();
    }

    private static async Task<IReadOnlyList<long>> PlantAsync(School school, params OutboxState[] states)
    {
        var chat = new Conversation { ChannelId = "msteams", ExternalId = "planted", Reference = "{}" };
        var messages = states.Select(state => new OutboxMessage
        {
            Conversation = chat,
            Class = OutboxClass.Nudge,
            Activity = Text,
            CreatedAt = School.Opening,
            DueAt = School.Opening,
            State = state,
            Attempts = 1,
            LastError = "BadSyntax",
        }).ToList();
        await school.ChangeAsync(db => db.AddRange(messages));
        return [.. messages.Select(message => message.Id)];
    }

    private static async Task<IReadOnlyList<OutboxState>> StatesAsync(School school, IReadOnlyList<long> ids)
    {
        await using var db = school.Store.Read();
        return await db.Set<OutboxMessage>().Where(message => ids.Contains(message.Id)).OrderBy(message => message.Id).Select(message => message.State).ToListAsync();
    }
}
