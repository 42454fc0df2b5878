using System.Globalization;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>
/// Every figure that a card tells is counted again by SQL that was written by hand and shares nothing with the bot, for every unit and month
/// of a generated school, on both databases.
/// </summary>
public sealed class RecountTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Postgres, 1)]
    public async Task Every_figure_is_what_plain_SQL_counts(Engine engine, int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(engine, seed, branches: 4, people: 24);
        var recount = new Recount(engine, made.School);
        var chat = made.School.ChatOf(made.Committee);
        var compared = 0;
        foreach (var unit in await UnitsAsync(made.School))
        {
            var covered = new List<(DateOnly Month, int Whole, int Part)>();
            for (var month = new DateOnly(2025, 11, 1); month <= Today; month = month.AddMonths(1))
            {
                var when = month.ToString("yyyy年M月", CultureInfo.InvariantCulture);
                var day = month.AddMonths(1).AddDays(-1) is var end && end < Today ? end : Today;
                var (owed, met) = await recount.CoverageAsync(unit, month, day);
                covered.Add((month, owed, met));
                await CompareAsync($"{unit.Code} {when} 联系率", (owed, met), (whole, part) => $"应联系 {whole} 对，已联系 {part} 对");
                await CompareAsync($"{unit.Code} {when}收集了多少", await recount.CollectedAsync(unit, month, day), (whole, part) => $"收集 {whole} 件，其中已解决 {part} 件");
                await CompareAsync($"{unit.Code} {when}解决的事项", await recount.SolvedAsync(unit, month, day), (whole, _) => $"已解决 {whole} 件");
                if (day < Today)
                    await CompareAsync($"{unit.Code} {when}底 未办结的事项", await recount.PendingThenAsync(unit, day), (whole, _) => $"当时未了结的事项 {whole} 件");
                await CompareAsync($"{unit.Code} {when} 收集轮次", await recount.RoundsAsync(unit, month, day), (whole, part) => $"开展收集 {whole} 轮，其中正在进行 {part} 轮");
                await CompareAsync($"{unit.Code} {when} 收集覆盖率", await recount.AskedAsync(unit, month, day), (whole, part) => $"收集应问 {whole} 对，已问 {part} 对");
                await CompareAsync($"{unit.Code} {Day(day)} 从未联系", await recount.NeverAsync(unit, day), (whole, part) => $"从未联系：{whole} 对结对中有 {part} 对");
                await CompareAsync($"{unit.Code} {Day(day)} 未结对的群众", await recount.UnpairedAsync(unit, "colleague", day), (whole, part) => $"未结对群众 {part} 位（共 {whole} 位）");
                await CompareAsync($"{unit.Code} {Day(day)} 党员结对率", await recount.UnpairedAsync(unit, "member", day), (whole, part) => $"党员 {whole} 位，已结对 {whole - part} 位");
                await CompareAsync($"{unit.Code} {Day(day)} 必谈", await recount.TalksAsync(unit, day), (whole, part) => $"应谈未谈 {whole} 次，其中超期 {part} 次");
            }

            CompareTrend(await chat.SayAsync($"{unit.Code} 近六个月联系率"), covered);
            CompareTrend(await chat.SayAsync($"{unit.Code} 情况"), covered);
            await CompareAsync($"情况 {unit.Code} 未办结的事项", await recount.PendingAsync(unit), (whole, part) => $"未了结事项 {whole} 件，其中超期 {part} 件");
            await CompareAsync($"情况 {unit.Code} 超过30天未办结的意见", await recount.OldOpinionsAsync(unit), (whole, part) => $"未了结事项 {whole} 件，其中超期 {part} 件");
        }

        Assert.True(compared > 200, $"{compared} figures compared");

        async Task CompareAsync(string question, (int Whole, int Part) counted, Func<int, int, string> told)
        {
            await chat.SayAsync(question);
            Assert.True(chat.Replies.Count == 1 && chat.Last.Buttons.Any(), $"{question}: {string.Join('\n', chat.Replies.Select(reply => reply.All))}");
            Assert.DoesNotContain("没有看懂", chat.Last.All, StringComparison.Ordinal);
            if (counted.Whole == 0)
                Assert.True(chat.Last.Reads("没有") || chat.Last.Reads("涉及人数太少"), $"{question}: {counted}, but {chat.Last.All}");
            else if (!chat.Last.Reads("涉及人数太少"))
                Assert.True(chat.Last.Reads(told(counted.Whole, counted.Part)), $"{question}: {counted}, but {chat.Last.All}");
            else
                return;
            compared++;
        }
    }

    /// <summary>The months of a trend, which are read together, one line each.</summary>
    private static void CompareTrend(Chat chat, IEnumerable<(DateOnly Month, int Whole, int Part)> counted)
    {
        // Without the bars between a month and its figure.
        var lines = chat.Last.All.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is < '\u2580' or > '\u259f').ToArray();
        foreach (var (month, whole, part) in counted)
        {
            var place = Array.IndexOf(lines, month.ToString("yy年M月", CultureInfo.InvariantCulture));
            Assert.True(place >= 0 && (lines[place + 1] == "—" || lines[place + 1].EndsWith(whole == 0 ? "无" : $"（{part}/{whole}）", StringComparison.Ordinal)),
                $"{month}: {part} of {whole}, but {chat.Last.All}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Unit>> UnitsAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Units.OrderBy(unit => unit.Path).ToListAsync();
    }
}
