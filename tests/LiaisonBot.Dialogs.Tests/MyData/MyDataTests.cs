using LiaisonBot.Data.Absences;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Tests.MyData;

public sealed class MyDataTests
{
    private const string Note = "只有作者能看到的话";

    [Fact]
    public async Task A_colleague_sees_friends_now_and_before_what_is_kept_and_who_reads_it()
    {
        await using var school = await School.OpenAsync();
        var (ling, fang) = (await school.MemberAsync("凌晓"), await school.MemberAsync("方远", school.Pharmacy));
        var chen = await school.ColleagueAsync("陈思远", null, Category.YoungTeacher);
        await school.PairAsync(fang, chen, new DateOnly(2024, 3, 1), new DateOnly(2025, 8, 31));
        await school.PairAsync(ling, chen);
        await school.ChangeAsync(db => db.Add(new Absence
        {
            PersonId = chen.Id,
            From = new DateOnly(2026, 3, 2),
            To = new DateOnly(2026, 3, 6),
            Reason = AbsenceReason.Illness,
            RecordedById = chen.Id,
        }));

        var chat = await school.ChatOf(chen).SayAsync("我的数据");

        chat.Expect("凌晓").Expect($"陈思远（工号 {chen.StaffNo}）").Expect("群众").Expect("药理支部").Expect("青年教师").Expect("已绑定")
            .Expect("按统一规定").Expect("2026年3月2日至2026年3月6日，病假").Expect("谁能看到：只有您本人");
        await chat.PressAsync("我的联系人");
        chat.Expect("方远").Expect("2024年3月1日至2025年8月31日").Expect("药剂支部").Expect("凌晓").Expect("2025年9月1日起");
    }

    [Fact]
    public async Task A_member_who_was_a_colleague_sees_the_friend_from_before_and_what_they_wrote_themselves()
    {
        await using var school = await School.OpenAsync();
        var (ling, fang) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("方远"));
        var chen = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(ling, chen);
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 1, 8), line: "听取对课程安排的意见");
        await school.JoinThePartyAsync(chen, new DateOnly(2026, 2, 1));
        var own = await school.PairAsync(chen, fang, new DateOnly(2026, 2, 1));
        await school.MeetAsync(chen, own, new DateOnly(2026, 3, 1), note: Note);

        var chat = await school.ChatOf(chen).SayAsync("my data");

        chat.Expect("凌晓").Expect("党员").Expect("您自己写的").Expect("私人笔记：").ExpectNot(Note);
        await chat.PressAsync("关于我的记录");
        chat.Expect("听取对课程安排的意见").ExpectNot("了解近况");
    }

    [Fact]
    public async Task Records_about_me_are_shown_line_by_line_and_never_a_note_or_another_persons()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var (chen, luo) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("罗一鸣"));
        var (withChen, withLuo) = (await school.PairAsync(ling, chen), await school.PairAsync(ling, luo));
        await school.MeetAsync(ling, withChen, new DateOnly(2026, 3, 5), ContactKind.Visit, "走访宿舍，了解供暖情况", Note);
        await school.MeetAsync(ling, withLuo, new DateOnly(2026, 3, 6), line: "罗一鸣的事");
        var undone = await school.MeetAsync(ling, withChen, new DateOnly(2026, 3, 7), line: "记错了的一次");
        await school.ChangeAsync(db => db.Contacts.Single(contact => contact.Id == undone.Id).VoidedAt = School.Opening);

        var chat = school.ChatOf(chen);
        await chat.SayAsync("我的数据");
        await chat.PressAsync("关于我的记录");

        chat.Expect("2026年3月5日，走访").Expect("凌晓").Expect("走访宿舍，了解供暖情况").Expect("记错了的一次").Expect("已撤销，不再计入")
            .ExpectNot(Note).ExpectNot("罗一鸣");
        Assert.Single(chat.Last.Buttons, button => button == "这条记录不对");
    }

    [Theory]
    [InlineData("branch", "您的姓名只有反映人和药理支部的书记、副书记、党务干事能看到")]
    [InlineData("upward", "连同您的姓名，反映人和药理支部的书记、副书记、党务干事能看到")]
    public async Task Cases_that_name_me_are_shown_with_who_can_read_them_and_no_other_name(string travel, string readers)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var (chen, luo) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("罗一鸣"));
        await school.PairAsync(ling, chen);
        await school.PairAsync(ling, luo);
        var friend = school.ChatOf(ling);
        await friend.SayAsync("反映困难：陈思远和罗一鸣的实验室停水");
        await friend.PressAsync("提交", ("Category", "facilities"), ("Travel", travel));
        await friend.SayAsync("反映困难");
        await friend.PressAsync("提交", ("Category", "facilities"), ("Travel", "nowhere"), ("Whom", ""), ("Text", "没有名字的事"));

        var chat = await school.ChatOf(chen).SayAsync("我的数据");
        chat.Expect("写有您姓名的事项：");
        await chat.PressAsync("写有我姓名的事项");

        chat.Expect("共 1 件").Expect("2026-0001，2026年4月15日，困难 · 设施").Expect("凌晓").Expect("的实验室停水").Expect(readers)
            .ExpectNot("罗一鸣").ExpectNot("没有名字的事");
        (await friend.SayAsync("我的数据")).Expect("反映的事项：");
    }

    [Fact]
    public async Task Many_long_records_come_in_pages_that_fit()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var pairing = await school.PairAsync(ling, chen);
        for (var day = 1; day <= 12; day++)
            await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, day), line: $"{day:00}" + new string('长', Contact.LineLength - 2));

        var chat = school.ChatOf(chen);
        await chat.SayAsync("我的数据");
        await chat.PressAsync("关于我的记录");
        chat.Expect("第 1/3 页").Expect("12长").ExpectNot("07长");
        Assert.InRange(chat.Last.Size(), 1, CardSize.Limit);
        await chat.PressAsync("下一页");
        await chat.PressAsync("下一页");
        chat.Expect("第 3/3 页").Expect("01长").ExpectNot("03长");
        await chat.ForgeAsync("mydata.records.1", ("page", "999"));
        chat.Expect("第 3/3 页");
    }

    [Fact]
    public async Task An_edited_entry_shows_its_present_words_only()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        var pairing = await school.PairAsync(ling, chen);
        var first = await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 5), line: "旧的说法");
        var second = await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 5), line: "新的说法");
        await school.ChangeAsync(db =>
        {
            db.Contacts.Single(contact => contact.Id == first.Id).SupersededById = second.Id;
            db.Contacts.Single(contact => contact.Id == second.Id).RootId = first.Id;
        });

        var chat = await school.ChatOf(chen).ForgeAsync("mydata.records.1");

        chat.Expect("新的说法").Expect("修改过").ExpectNot("旧的说法");
    }

    [Fact]
    public async Task Somebody_without_anything_is_told_so_in_their_language()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        await school.PreferEnglishAsync(chen);

        var chat = await school.ChatOf(chen).SayAsync("my data");
        chat.Expect("At present: ").Expect("none yet").Expect("English").Expect("Who can read it: you alone.");
        await chat.ForgeAsync("mydata.records.1");
        chat.Expect("There is no record about you yet.");
        await chat.ForgeAsync("mydata.friends.1");
        chat.Expect("none yet");
    }

    [Fact]
    public async Task A_pairing_that_is_still_to_come_is_not_yet_told()
    {
        await using var school = await School.OpenAsync();
        var (ling, chen) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        await school.PairAsync(ling, chen, new DateOnly(2026, 5, 1));
        var chat = await school.ChatOf(chen).SayAsync("我的数据");
        chat.ExpectNot("凌晓");
        await chat.ForgeAsync("mydata.friends.1");
        chat.ExpectNot("凌晓");
    }

    [Fact]
    public async Task Forums_and_reception_days_are_shown_to_whoever_was_invited_or_there_and_to_nobody_else()
    {
        await using var school = await School.OpenAsync();
        var (chen, luo) = (await school.ColleagueAsync("陈思远"), await school.ColleagueAsync("罗一鸣"));
        await school.ChangeAsync(db => db.AddRange(
            Forum(new DateOnly(2026, 4, 22), new GatheringPerson { PersonId = chen.Id, IsInvited = true }),
            Forum(new DateOnly(2026, 4, 14), new GatheringPerson { PersonId = chen.Id, WasThere = true }, new GatheringPerson { PersonId = luo.Id, WasThere = true })));

        (await KeptAsync(chen)).Expect("2026年4月22日，药理支部的座谈会：邀请了您").Expect("2026年4月14日，药理支部的座谈会：记录显示您参加了")
            .Expect("举办单位的书记、副书记、党务干事").ExpectNot("罗一鸣");
        (await KeptAsync(luo)).ExpectNot("邀请了您").ExpectNot("2026年4月22日");
        await school.PreferEnglishAsync(luo);
        var english = school.ChatOf(luo);
        await english.SayAsync("my data");
        (await english.PressAsync("Forums, zones")).Expect("Forums and reception days").Expect("it is recorded that you were there");

        async Task<Chat> KeptAsync(Person person)
        {
            var chat = school.ChatOf(person);
            await chat.SayAsync("我的数据");
            return await chat.PressAsync("座谈会、责任区");
        }

        Gathering Forum(DateOnly on, params GatheringPerson[] people) => new()
        {
            UnitId = school.Pharmacology.Id,
            Kind = ContactKind.Forum,
            On = on,
            Place = "礼堂",
            Topic = "搬迁",
            AnnouncedById = school.Lin.Id,
            People = [.. people],
        };
    }

    [Fact]
    public async Task What_a_member_answers_for_is_shown_with_who_can_read_it()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.ChangeAsync(db => db.Add(new ContactPoint
        {
            PersonId = ling.Id,
            Kind = ContactPointKind.MembersZone,
            UnitId = school.Pharmacology.Id,
            Name = "三楼实验室",
            From = new DateOnly(2025, 9, 1),
            KeptById = school.Lin.Id,
        }));

        var chat = school.ChatOf(ling);
        await chat.SayAsync("我的数据");
        (await chat.PressAsync("座谈会、责任区")).Expect("没有邀请过您").Expect("责任区：三楼实验室（药理支部），2025年9月1日起").Expect("所联系单位的人");
        await school.PreferEnglishAsync(ling);
        await chat.SayAsync("my data");
        (await chat.PressAsync("Forums, zones")).Expect("What you answer for").Expect("Responsibility zone: 三楼实验室 (药理支部)");
    }
}
