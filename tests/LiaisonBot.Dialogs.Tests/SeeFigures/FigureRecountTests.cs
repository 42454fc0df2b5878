using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.AskStatus;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SeeFigures;

/// <summary>
/// Every figure of the cards is counted again by SQL that was written by hand, for every member of a generated school, half by half, on
/// both databases.
/// </summary>
public sealed class FigureRecountTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly AppraisalPeriod[] Halves = [new(2025, 2), new(2026, 1)];

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_members_figures_are_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 3, people: 16);
        var (school, recount) = (made.School, new Recount(engine, made.School));
        var compared = 0;
        foreach (var half in Halves)
        {
            foreach (var branch in made.Branches)
            {
                var secretary = school.ChatOf(await SecretaryAsync(school, branch));
                var months = await MonthsAsync(recount, branch, half);
                var talks = (await recount.AppraisedTalksAsync(branch, half.From, half.To, Today)).ToDictionary(NumberOf, CountsOf);
                compared += await CompareBranchAsync(secretary, half, await NamesAsync(school), (months, talks));
            }

            var whole = await MonthsAsync(recount, await RootAsync(school), half);
            foreach (var (staffNo, counts) in whole.OrderBy(one => one.Key, StringComparer.Ordinal).Take(20))
                compared += await CompareOwnAsync(school, recount, half, (staffNo, counts));
        }

        Assert.True(compared > 100, $"{compared} figures compared");
    }

    private static async Task<int> CompareBranchAsync(
        Chat secretary, AppraisalPeriod half, Dictionary<string, string> names, (Dictionary<string, int[]> Months, Dictionary<string, int[]> Talks) counted)
    {
        await secretary.SayAsync($"支部考评数据 {half.Year}年{(half.Half == 1 ? "上" : "下")}半年");
        var shown = secretary.Last.All;
        while (secretary.Last.Buttons.Contains("下一页"))
        {
            await secretary.PressAsync("下一页");
            shown += secretary.Last.All;
        }

        foreach (var (staffNo, counts) in counted.Months)
            Assert.Contains($"{names[staffNo]}\n{Months(counts)}", shown, StringComparison.Ordinal);
        foreach (var (staffNo, counts) in counted.Talks)
            Assert.Contains($"应谈 {counts[3]} 次，按时 {counts[0]} 次", After(shown, names[staffNo]), StringComparison.Ordinal);
        return counted.Months.Count + counted.Talks.Count;
    }

    private static async Task<int> CompareOwnAsync(School school, Recount recount, AppraisalPeriod half, (string StaffNo, int[] Counts) counted)
    {
        var member = await PersonAsync(school, counted.StaffNo);
        if (member.LeftOn < Today)
            return 0;
        var chat = school.ChatOf(member);
        await chat.SayAsync($"我的考评数据 {half.Name}");
        if (chat.Last.Reads("不在您的权限内"))
            return 0;
        chat.Expect($"合计：{Months(counted.Counts)}");
        var contacts = await recount.ContactsAsync(member.Id, half.From, half.To);
        chat.Expect(contacts.Count == 0 ? "没有" : $" {contacts.Sum(row => CountsOf(row)[0])} 次");
        var cases = CountsOf("|" + (await recount.RaisedAsync(member.Id, half.From, half.To))[0]);
        chat.Expect(cases[0] == 0 ? "反映的事项：" : $"{cases[0]} 件，已解决 {cases[1]} 件，无法解决 {cases[2]} 件");
        return 3;
    }

    /// <summary>The months of a half added up: met, excused, missed, all.</summary>
    private static async Task<Dictionary<string, int[]>> MonthsAsync(Recount recount, Unit unit, AppraisalPeriod half)
    {
        var sum = new Dictionary<string, int[]>();
        foreach (var month in half.Months(Today))
        {
            var day = month.AddMonths(1).AddDays(-1) is var end && end < Today ? end : Today;
            foreach (var row in await recount.AppraisedAsync(unit, month, day, Today))
                sum[NumberOf(row)] = [.. CountsOf(row).Zip(sum.GetValueOrDefault(NumberOf(row)) ?? [0, 0, 0, 0], (one, other) => one + other)];
        }

        return sum;
    }

    private static string Months(int[] counts)
    {
        var (met, excused, missed, all) = (counts[0], counts[1], counts[2], counts[3]);
        var open = all - met - excused - missed;
        if (all == excused && excused == 0)
            return "没有需要每月联系的结对";
        return $"应联系 {all - excused} 个月，已联系 {met} 个月，未联系 {missed} 个月"
            + (open > 0 ? $"，还可联系 {open} 个月" : "") + (excused > 0 ? $"，另有 {excused} 个月免于联系" : "");
    }

    private static string After(string shown, string name) => shown[shown.IndexOf(name, StringComparison.Ordinal)..];

    private static string NumberOf(string row) => row.Split('|')[0];

    private static int[] CountsOf(string row) => [.. row.Split('|').Skip(1).Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task<Person> SecretaryAsync(School school, Unit branch)
    {
        await using var db = school.Store.Read();
        var held = await db.RoleHoldings.Where(span => span.UnitId == branch.Id && span.Role == Role.Secretary).Select(span => span.Person).FirstOrDefaultAsync();
        return held ?? await school.MemberAsync($"书记{branch.Code}", branch, Role.Secretary);
    }

    private static async Task<Dictionary<string, string>> NamesAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.People.ToDictionaryAsync(person => person.StaffNo, person => person.Name);
    }

    private static async Task<Person> PersonAsync(School school, string staffNo)
    {
        await using var db = school.Store.Read();
        return await db.People.SingleAsync(person => person.StaffNo == staffNo);
    }

    private static async Task<Unit> RootAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Units.SingleAsync(unit => unit.ParentId == null);
    }
}
