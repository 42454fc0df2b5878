using System.Globalization;
using LiaisonBot.Data.People;

namespace LiaisonBot.Bench.Lists;

/// <summary>How a unit stands, asked by those who look after it, in a school with years of contacts and cases behind it. Each is a whole turn.</summary>
internal sealed class StatusRun(OldSchool school, int times)
{
    private const int FirstWarmUp = 100;
    private const int WarmUp = 5;
    private const double TargetOfTheSchool = 200;
    private const double TargetOfABranch = 30;
    private const double TargetOfAllDrafts = 20_000;

    private static readonly string[] Words =
    [
        "情况", "哪些支部本月联系率低于80%", "超过30天未办结的事项", "未结对的青年教师", "5月收集了多少意见", "去年12月联系率", "近六个月联系率", "收集覆盖率", "药学党总支 情况",
    ];

    private bool met = true;

    /// <summary>The exit code: 0 when every answer about the whole school, and every one about a branch, met its target.</summary>
    public static async Task<int> MeasureAsync(int contacts, int cases, int times)
    {
        await using var school = await OldSchool.OpenAsync(cases, open: cases / 100);
        await school.MeetAsync(contacts);
        await school.CollectAsync();
        Console.WriteLine($"{contacts} contacts, {cases} cases");
        return await new StatusRun(school, times).MeasureAsync();
    }

    private async Task<int> MeasureAsync()
    {
        var (committee, branch) = ((await school.HoldersAsync("C"))[0], (await school.HoldersAsync("G03-B01"))[0]);
        var voice = new Voice(school.Bot, branch.Account!);
        for (var again = 0; again < FirstWarmUp; again++)
            await voice.SayAsync("情况");
        await MeasureAsync("branch", branch, Words[..^1], TargetOfABranch);
        await MeasureAsync("general branch", (await school.HoldersAsync())[0], Words, TargetOfTheSchool);
        await MeasureAsync("committee", committee, Words, TargetOfTheSchool);
        await DraftAsync();
        return met ? 0 : 1;
    }

    private async Task MeasureAsync(string who, Person holder, IEnumerable<string> words, double target)
    {
        var voice = new Voice(school.Bot, holder.Account!);
        foreach (var asked in words)
        {
            for (var again = 0; again < WarmUp; again++)
                await voice.SayAsync(asked);
            var turns = new TimedTurns();
            for (var again = 0; again < times; again++)
                await turns.TimeAsync(() => voice.SayAsync(asked));
            met &= turns.P99 < target;
            Console.WriteLine($"| {who}: {asked} | {turns} |");
        }
    }

    /// <summary>Every branch's secretary opens the year's first summary (R2), each in a turn of their own, one after the other.</summary>
    private async Task DraftAsync()
    {
        var (drafts, all) = (new TimedTurns(), TimeProvider.System.GetTimestamp());
        foreach (var branch in await school.BranchesAsync())
        {
            var voice = new Voice(school.Bot, (await school.HoldersAsync(branch))[0].Account!);
            await drafts.TimeAsync(() => voice.AskForCardAsync("小结"));
        }

        var took = TimeProvider.System.GetElapsedTime(all).TotalMilliseconds;
        met &= took < TargetOfAllDrafts;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all branches' summaries drafted: {took / 1000:0.0} s | each {drafts} |"));
    }
}
