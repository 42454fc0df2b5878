using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.ExcuseMonths;

/// <summary>"免联系": a branch secretary excuses a pairing's month, with a reason (C1).</summary>
public sealed class ExcuseTests
{
    [Fact]
    public async Task The_secretary_excuses_a_month_the_member_hears_of_it_and_it_can_be_taken_back()
    {
        await using var school = await School.OpenAsync();
        var (member, secretary, pairing) = await PairAsync(school);

        await secretary.SayAsync("免联系 陈思远");
        Assert.Equal($"{pairing}", secretary.Last.Inputs["Pairing"]);
        await secretary.PressAsync("保存", ("Reason", "在外进修"));
        secretary.Expect("已同意免联系").Expect("2026年4月").Expect("在外进修");
        (await member.HearAsync()).Expect("支部书记已同意您免联系").Expect("在外进修");
        Assert.Equal((Excuse.Secretary, 0), await StandingAsync(school, pairing));

        await secretary.PressAsync("撤销");
        secretary.Expect("免联系已撤销");
        (await member.HearAsync()).Expect("免联系已撤销");
        Assert.Equal(((Excuse?)null, 1), await StandingAsync(school, pairing));
    }

    [Fact]
    public async Task A_second_press_excuses_nothing_twice()
    {
        await using var school = await School.OpenAsync();
        var (_, secretary, pairing) = await PairAsync(school);
        var form = (await secretary.SayAsync("免联系")).Last;
        await secretary.PressAsync(form, "保存", ("Pairing", $"{pairing}"), ("Reason", "在外进修"));

        await secretary.PressAsync(form, "保存", ("Pairing", $"{pairing}"), ("Reason", "在外进修"));
        secretary.Expect("这个月已经同意免联系");
        await secretary.SayAsync("免联系");
        await secretary.PressAsync("保存", ("Pairing", $"{pairing}"), ("Reason", "又一次"));

        secretary.Expect("这个月已经同意免联系").Expect("在外进修").ExpectNot("又一次");
        await using var db = school.Store.Read();
        Assert.Equal(1, await db.ExcusedMonths.CountAsync());
    }

    [Theory]
    [InlineData("Reason", "", "请写明原因")]
    [InlineData("Pairing", "", "请选择一对结对")]
    [InlineData("Pairing", "987654", "这对结对不在您负责的支部")]
    [InlineData("Month", "2025-01-01", "请选择本月或上月")]
    public async Task What_cannot_be_saved_is_said_at_its_field_and_nothing_is_lost(string field, string value, string problem)
    {
        await using var school = await School.OpenAsync();
        var (_, secretary, pairing) = await PairAsync(school);
        await secretary.SayAsync("免联系");
        var typed = new Dictionary<string, string> { ["Pairing"] = $"{pairing}", ["Reason"] = "在外进修", ["Month"] = "2026-04-01", [field] = value };

        await secretary.PressAsync("保存", [.. typed.Select(one => (one.Key, one.Value))]);

        secretary.Expect("还没有保存").Expect(problem);
        Assert.Equal(typed["Reason"], secretary.Last.Inputs["Reason"]);
    }

    [Fact]
    public async Task Too_long_a_reason_is_said_in_English_as_well()
    {
        await using var school = await School.OpenAsync();
        var (_, secretary, pairing) = await PairAsync(school);
        await school.PreferEnglishAsync(school.Lin);
        await secretary.SayAsync("excuse");

        await secretary.PressAsync("Save", ("Pairing", $"{pairing}"), ("Reason", new string('x', 20_000)));

        secretary.Expect("Not saved yet").Expect("please keep it to 200");
    }

    [Fact]
    public async Task Another_branchs_secretary_is_not_offered_it_and_one_does_not_excuse_oneself()
    {
        await using var school = await School.OpenAsync();
        await PairAsync(school);
        await school.PairAsync(school.Gao, await school.ColleagueAsync("罗一鸣", school.Pharmacy));
        var other = school.ChatOf(school.Gao);

        await other.SayAsync("免联系");

        other.Expect("目前没有可以免联系的结对").ExpectNot("陈思远").ExpectNot("罗一鸣");
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_told_apart_by_their_numbers()
    {
        await using var school = await School.OpenAsync();
        var (member, secretary, _) = await PairAsync(school);
        var ling = await LingAsync(school);
        var other = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(ling, other);

        await secretary.SayAsync("免联系 陈思远");
        secretary.Expect($"陈思远 {other.StaffNo}（联系人：凌晓）").ExpectNot("陈思远（联系人：凌晓）");
        await secretary.PressAsync("保存", ("Pairing", $"{pairing.Id}"), ("Reason", "在外进修"));

        secretary.Expect("已同意免联系").Expect($"陈思远 {other.StaffNo}");
        (await member.HearAsync()).Expect($"陈思远 {other.StaffNo}");
    }

    [Fact]
    public async Task Members_are_told_whom_to_ask()
    {
        await using var school = await School.OpenAsync();
        var (member, _, _) = await PairAsync(school);

        (await member.SayAsync("免联系")).Expect("由支部书记、副书记办理");
    }

    private static async Task<(Chat Member, Chat Secretary, long Pairing)> PairAsync(School school)
    {
        var ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        var member = school.ChatOf(ling);
        await member.JoinAsync();
        return (member, school.ChatOf(school.Lin), pairing.Id);
    }

    private static async Task<Person> LingAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.People.SingleAsync(person => person.Name == "凌晓");
    }

    /// <summary>Why April owes nothing, and how many pairings still owe a contact.</summary>
    private static async Task<(Excuse? Because, int Owed)> StandingAsync(School school, long pairing)
    {
        await using var db = school.Store.Read();
        var duties = db.MonthlyDutiesOf(db.Pairings.Where(one => one.Id == pairing), school.Today, school.Today);
        return ((await duties.SingleAsync()).ExcusedBecause, await duties.Undone().CountAsync());
    }
}
