using System.Globalization;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Bench.Lists;

/// <summary>Every list of cases, and then every press on one, each a whole turn whose commit is synced to disk.</summary>
internal sealed class ListsRun(OldSchool school, int times)
{
    private const int FirstWarmUp = 400;
    private const int WarmUp = 10;
    private const double Target = 50;

    private static readonly string[] Words =
    [
        "事项", "事项 超期", "事项 待办理", "事项 办理中", "事项 待补充", "事项 待确认", "事项 已解决", "事项 未确认", "事项 无法解决",
        "事项 已撤回", "事项 已结束", "事项 全部", "事项 紧急", "事项 困难", "事项 住房", "事项 全部 意见 住房 紧急",
    ];

    private bool met = true;

    /// <summary>The exit code: 0 when all of it met the target.</summary>
    public static async Task<int> MeasureAsync(int cases, int open, int times)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await using var school = await OldSchool.OpenAsync(cases, open);
        await using (var db = school.Store.Read())
        {
            var (all, lines) = (await db.Cases.CountAsync(), await db.CaseEvents.CountAsync());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{all} cases, {lines} lines of history, made in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s"));
        }

        return await new ListsRun(school, times).MeasureAsync();
    }

    private async Task<int> MeasureAsync()
    {
        var general = (await school.HoldersAsync())[0];
        await GetWarmAsync(new Voice(school.Bot, general.Account!));
        await MeasureListsAsync("general branch", general, "药学党总支");
        await MeasureListsAsync("committee", (await school.HoldersAsync("C"))[0], "药学党总支");
        await MeasureListsAsync("branch", (await school.HoldersAsync("G03-B01"))[0], "药学党总支");
        await MeasureMineAsync();
        var presses = new Presses(school);
        await presses.PlayAsync();
        foreach (var (press, turns) in presses.Measured)
            Row(press, turns);
        return met ? 0 : 1;
    }

    /// <summary>.NET is half as fast in its first seconds, and whoever is measured first would seem the slowest.</summary>
    private static async Task GetWarmAsync(Voice voice)
    {
        for (var again = 0; again < FirstWarmUp; again++)
            await voice.SayAsync("事项");
    }

    private async Task MeasureListsAsync(string who, Person holder, string unit)
    {
        var voice = new Voice(school.Bot, holder.Account!);
        foreach (var words in Words.Append($"事项 全部 {unit}"))
            await MeasureAsync($"{who}: {words}", () => voice.SayAsync(words));
        foreach (var page in new[] { "2", "100", "999999" })
            await MeasureAsync($"{who}: 全部, page {page}", () => voice.PressAsync("case.list.1", ("Progress", "all"), ("page", page)));
        var number = await NumberAsync(holder);
        await MeasureAsync($"{who}: 事项 {number}", () => voice.SayAsync($"事项 {number}"));
        await MeasureAsync($"{who}: 事项 2023-0001", () => voice.SayAsync("事项 2023-0001"));
        await MeasureAsync($"{who}: open a case", () => voice.PressAsync("case.open.1", ("case", number)));
    }

    /// <summary>Somebody who raised more than anybody else.</summary>
    private async Task MeasureMineAsync()
    {
        await using var db = school.Store.Read();
        var most = await db.Cases.GroupBy(one => one.RaisedById).OrderByDescending(ones => ones.Count()).Select(ones => ones.Key).FirstAsync();
        var (raiser, number) = (await db.People.SingleAsync(person => person.Id == most), (await db.Cases.FirstAsync(one => one.RaisedById == most)).Number);
        var voice = new Voice(school.Bot, raiser.Account!);
        await MeasureAsync("raiser: 我的事项", () => voice.SayAsync("我的事项"));
        await MeasureAsync("raiser: 我的事项, last page", () => voice.PressAsync("case.list-mine.1", ("page", "999999")));
        await MeasureAsync("raiser: 事项", () => voice.SayAsync("事项"));
        await MeasureAsync($"raiser: 事项 {number}", () => voice.SayAsync($"事项 {number}"));
        await MeasureAsync("raiser: open a case", () => voice.PressAsync("case.mine.1", ("case", number)));
    }

    private async Task<string> NumberAsync(Person holder)
    {
        await using var db = school.Store.Read();
        var units = db.RoleHoldings.Where(holding => holding.PersonId == holder.Id).Select(holding => holding.UnitId);
        return (await db.Cases.Where(one => one.Stops.Any(stop => units.Contains(stop.UnitId))).OrderBy(one => one.Id).FirstAsync()).Number;
    }

    private async Task MeasureAsync<T>(string what, Func<Task<T>> turn)
    {
        for (var again = 0; again < WarmUp; again++)
            await turn();
        var turns = new TimedTurns();
        for (var again = 0; again < times; again++)
            await turns.TimeAsync(turn);
        Row(what, turns);
    }

    private void Row(string what, TimedTurns turns)
    {
        met &= turns.P99 < Target;
        Console.WriteLine($"| {what} | {turns} |");
    }
}
