using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>What a branch has made at once is taken back at once, for a short while.</summary>
public sealed class UndoTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task All_that_one_press_made_is_taken_back_both_sides_hear_and_it_can_be_made_again(Engine engine)
    {
        await using var made = await BatchSchool.OpenAsync(engine);
        var (member, colleague) = (made.School.ChatOf(made.Ling), made.School.ChatOf(made.Chen));
        await member.SayAsync("帮助");
        await colleague.SayAsync("帮助");
        var wish = new FriendWish { PersonId = made.Chen.Id, Kind = FriendWishKind.Seeks, At = School.Opening };
        await made.School.ChangeAsync(db => db.Add(wish));
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        var card = made.Secretary.Last;
        (await member.HearAsync()).Expect("您有新的结对").Expect("药理支部安排您联系");
        (await colleague.HearAsync()).Expect("您有了一位联系人").Expect("药理支部请");
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        made.Secretary.Expect("刚才完成的结对已撤销").Expect("待完成 2 对").ExpectNot("已结对 2 对");
        Assert.Empty(await made.PairingsAsync());
        Assert.All(await made.PairsAsync(), pair => Assert.Equal((BatchPairState.Suggested, null), (pair.State, pair.PairingId)));
        (await member.HearAsync()).Expect("结对安排已撤销").Expect("药理支部撤销了您与").Expect("您不用做什么");
        (await colleague.HearAsync()).Expect("您的联系人安排有调整").Expect("药理支部撤销了请").Expect("这不是您的原因");
        await using (var db = made.School.Store.Read())
            Assert.Null(db.FriendWishes.Single().TakenBackAt);

        await made.Secretary.PressAsync(card, "撤销最近完成的 2 对");
        made.Secretary.Expect("待完成 2 对");
        await made.Secretary.PressAsync("完成这 2 对结对");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
        Assert.Equal(
            ["batch.open", "batch.pair", "batch.pair", "batch.apply", "batch.unpair", "batch.unpair", "batch.undo", "batch.pair", "batch.pair", "batch.apply"],
            await made.AuditedAsync());
    }

    [Fact]
    public async Task Once_one_of_them_has_begun_nothing_is_taken_back()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        await made.School.ChangeAsync(db => db.Pairings.First().Plan = "每月见一次");
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        made.Secretary.Expect("最近完成的结对不能一并撤销了").Expect("没有作任何改动");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    [Fact]
    public async Task Once_one_of_them_was_looked_at_in_the_half_year_check_nothing_is_taken_back()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        var pairing = (await made.PairingsAsync())[0].Id;
        await made.School.ChangeAsync(db => db.Add(new CheckedPairing
        {
            UnitId = made.School.Pharmacology.Id,
            Period = "2026-H1",
            PairingId = pairing,
            CheckedById = made.School.Lin.Id,
            CheckedAt = School.Opening,
        }));
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        made.Secretary.Expect("最近完成的结对不能一并撤销了");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    /// <summary>A further kind of record that leans on pairings has to be asked for before they are deleted.</summary>
    [Fact]
    public async Task All_that_leans_on_a_pairing_is_known()
    {
        await using var made = await BatchSchool.OpenAsync();
        await using var db = made.School.Store.Read();
        Assert.Equal(
            ["BatchPair", "CheckedPairing", "ContactColleague", "ExcusedMonth", "GoodCase", "MustTalk", "Objection", "Proposal", "RoundAnswer", "RoundCase"],
            db.Model.FindEntityType(typeof(Pairing))!.GetReferencingForeignKeys().Select(key => key.DeclaringEntityType.ClrType.Name).Distinct().Order());
    }

    [Fact]
    public async Task After_a_day_it_is_too_late()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        made.School.Clock.Advance(TimeSpan.FromHours(made.School.Programme.UndoHours + 1));
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.BeginAsync();
        await made.School.PreferEnglishAsync(made.Ling);
        var member = made.School.ChatOf(made.Ling);
        await member.SayAsync("help");
        await made.Secretary.SayAsync("batch");
        await made.Secretary.PressAsync("Open");
        await made.Secretary.PressAsync("Make these 2 pairings");
        (await member.HearAsync()).Expect("药理支部 has paired you with");
        await made.Secretary.PressAsync("Take back the last 2 pairings");
        made.Secretary.Expect("What was just made is taken back").Expect("2 to be made");
        (await member.HearAsync()).Expect("A pairing was taken back").Expect("药理支部 has taken back your pairing");
    }

    [Fact]
    public async Task Who_has_not_heard_of_the_pairing_hears_nothing_of_its_end()
    {
        await using var made = await BatchSchool.OpenAsync();
        var (waiting, outOfReach) = (made.School.ChatOf(made.Ling), made.School.ChatOf(made.Su));
        await waiting.SayAsync("帮助");
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        await outOfReach.SayAsync("帮助");
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        made.Secretary.Expect("还没有发出的通知已收回").ExpectNot("请当面转告");
        (await waiting.HearAsync()).ExpectNothing();
        (await outOfReach.HearAsync()).ExpectNothing();
    }

    /// <summary>News of a higher class would pass the welcome in the outbox.</summary>
    [Fact]
    public async Task What_takes_a_welcome_back_goes_the_way_of_the_welcome_and_after_it()
    {
        await using var made = await BatchSchool.OpenAsync();
        var member = made.School.ChatOf(made.Ling);
        await member.SayAsync("帮助");
        await member.HearAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        var welcome = await NewestAsync(made, made.Ling.Id);
        await member.HearAsync();
        made.School.Clock.Advance(TimeSpan.FromHours(14));
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        var undone = await NewestAsync(made, made.Ling.Id);
        Assert.Equal((OutboxClass.Nudge, OutboxClass.Nudge), (welcome.Class, undone.Class));
        Assert.True(undone.Id > welcome.Id && undone.DueAt > made.School.Clock.GetUtcNow());
        (await member.HearAsync()).Expect("结对安排已撤销");
    }

    [Fact]
    public async Task The_way_back_goes_along_from_page_to_page()
    {
        await using var made = await BatchSchool.OpenAsync();
        made.School.Programme.Pairing = new() { Places = 10, Widest = UnitKind.Branch };
        for (var count = 0; count < 6; count++)
            await made.School.ColleagueAsync($"群众{count}", null, Category.YoungTeacher);
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 8 对结对");
        await made.Secretary.PressAsync("下一页");
        await made.Secretary.PressAsync("上一页");
        await made.Secretary.PressAsync("下一页");
        (await made.Secretary.PressAsync("撤销最近完成的 8 对")).Expect("刚才完成的结对已撤销").Expect("待完成 8 对");
        Assert.Empty(await made.PairingsAsync());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Taken_back_and_filed_at_once_no_register_names_what_was_taken_back(Engine engine)
    {
        await using var made = await BatchSchool.OpenAsync(engine);
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        await made.General.SayAsync("结对备案");
        await made.General.PressAsync("备案");

        await Task.WhenAll(Task.Run(() => made.Secretary.PressAsync("撤销最近完成的 2 对")), Task.Run(() => made.General.PressAsync("确认备案")));

        await using var db = made.School.Store.Read();
        var (pairings, filings) = (await db.Pairings.CountAsync(), await db.RegisterFilings.CountAsync());
        Assert.True((pairings, filings) is (0, 0) or (2, 1), $"{pairings} pairings, {filings} filings");
    }

    private static async Task<OutboxMessage> NewestAsync(BatchSchool made, long person)
    {
        await using var db = made.School.Store.Read();
        return await db.Set<OutboxMessage>().Where(message => message.Conversation.PersonId == person).OrderByDescending(message => message.Id).FirstAsync();
    }
}
