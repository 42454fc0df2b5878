using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Digest;

/// <summary>"周报": how one's units stand, each figure down to its records, and no name beyond its branch (W1).</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task A_secretary_sees_how_the_branch_stands_and_opens_a_figure_to_its_records()
    {
        await using var school = await SchoolAsync();
        var chat = school.ChatOf(school.Lin);

        await chat.SayAsync("周报");
        chat.Expect("药理支部").Expect("从未联系：1 对，最早的自2025年9月结对").Expect("本月联系：2 对中已联系 1 对").Expect("未结对：群众 1 位");
        await chat.PressAsync("打开明细", ("What", $"{school.Pharmacology.Id}:never"));

        chat.Expect("从未联系的结对").Expect("陈思远").Expect("联系人：凌晓").ExpectNot("罗一鸣");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var school = await SchoolAsync();
        await school.PreferEnglishAsync(school.Lin);
        var chat = school.ChatOf(school.Lin);

        await chat.SayAsync("digest");
        chat.Expect("Never contacted: 1 pairing, the earliest since September 2025").Expect("Contacts this month: 1 of 2 pairings");
        await chat.PressAsync("Open", ("What", $"{school.Pharmacology.Id}:owed"));

        chat.Expect("Pairings without a contact this month").Expect("never contacted");
    }

    [Theory]
    [InlineData(Locale.Chinese, "周报", "打开明细", "去处理", "党员已不在学校")]
    [InlineData(Locale.English, "digest", "Open", "See to them", "The member has left")]
    public async Task Pairings_to_repair_open_to_where_a_branch_sees_to_them(Locale locale, string say, string open, string see, string trouble)
    {
        await using var school = await School.OpenAsync();
        if (locale == Locale.English)
            await school.PreferEnglishAsync(school.Lin);
        var (member, colleague) = (await school.MemberAsync("凌晓"), await school.ColleagueAsync("陈思远"));
        await school.PairAsync(member, colleague);
        await school.ChangeAsync(db => db.People.Single(person => person.Id == member.Id).LeftOn = school.Today.AddDays(-1));
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync(say);
        await chat.PressAsync(open, ("What", $"{school.Pharmacology.Id}:repair"));
        await chat.PressAsync(see);
        chat.Expect("陈思远").Expect(trouble);
    }

    [Fact]
    public async Task Above_the_branch_a_figure_opens_to_units_and_never_to_names()
    {
        await using var school = await SchoolAsync();
        var chat = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));

        await chat.SayAsync("周报");
        chat.Expect("药学党总支").Expect("从未联系：1 对");
        await chat.PressAsync("打开明细", ("What", $"{school.GeneralBranch.Id}:never"));

        chat.Expect("药理支部").ExpectNot("陈思远").ExpectNot("凌晓");
    }

    [Theory]
    [InlineData("never")]
    [InlineData("nonsense")]
    public async Task Another_branchs_figure_is_answered_like_one_that_does_not_exist(string figure)
    {
        await using var school = await SchoolAsync();
        var chat = school.ChatOf(school.Gao);
        await chat.SayAsync("周报");

        await chat.PressAsync("打开明细", ("What", $"{school.Pharmacology.Id}:{figure}"));

        chat.Expect("没有找到这一项").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Each_look_at_the_records_of_a_figure_is_noted_without_names()
    {
        await using var school = await SchoolAsync();
        var chat = school.ChatOf(school.Lin);
        await chat.SayAsync("周报");

        await chat.PressAsync("打开明细", ("What", $"{school.Pharmacology.Id}:owed"));

        await using var db = school.Store.Read();
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "digest.open");
        Assert.Equal((school.Lin.Id, $"unit:{school.Pharmacology.Id}"), (entry.ActorId, entry.Subject));
    }

    /// <summary>药理支部: 凌晓 has met 罗一鸣 this month and never 陈思远; nobody has 程诺. 药剂支部 has one colleague without a friend.</summary>
    private static async Task<School> SchoolAsync()
    {
        var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        var met = await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MeetAsync(ling, met, new DateOnly(2026, 4, 2));
        await school.ColleagueAsync("程诺");
        await school.ColleagueAsync("沈知秋", school.Pharmacy);
        return school;
    }
}
