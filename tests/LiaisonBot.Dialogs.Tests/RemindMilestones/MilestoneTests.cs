using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;

namespace LiaisonBot.Dialogs.Tests.RemindMilestones;

/// <summary>Those responsible hear of the year's milestones 14, 3 and 0 days before (document A, five).</summary>
public sealed class MilestoneTests
{
    [Fact]
    public async Task A_branch_hears_how_many_are_not_paired_yet()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(await school.MemberAsync("何文清", school.Pharmacology, Role.Secretary));
        await chat.SayAsync("帮助");
        await school.ColleagueAsync("罗一鸣");

        await school.MorningOfAsync(4, 17);

        (await chat.HearAsync()).Expect("临近的工作节点").Expect("4月20日（还有 3 天）").Expect("完成全体党员与群众的结对").Expect("还有 1 位群众没有联系人");
    }

    [Theory]
    [InlineData("zh-CN", "5月20日（今天）", "开放日组织结对座谈")]
    [InlineData("en-US", "May 20 (today)", "talks in pairs on the open day")]
    public async Task The_schools_own_milestone_stands_there_in_its_own_words(string locale, string day, string what)
    {
        await using var school = await School.OpenAsync();
        school.Programme.Milestones.Add(new MilestoneDate
        {
            Id = "open_day",
            Chinese = "开放日组织结对座谈",
            English = "talks in pairs on the open day",
            Month = 5,
            Day = 20,
            Units = { "branch" },
        });
        var secretary = await school.MemberAsync("何文清", school.Pharmacology, Role.Secretary);
        if (locale == "en-US")
            await school.PreferEnglishAsync(secretary);
        var chat = school.ChatOf(secretary);
        await chat.SayAsync("帮助");

        await school.MorningOfAsync(5, 20);

        (await chat.HearAsync()).Expect(day).Expect(what);
    }
}
