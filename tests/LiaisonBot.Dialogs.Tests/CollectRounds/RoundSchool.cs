using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CollectRounds;

/// <summary>药理支部 on 15 April 2026: the secretary 林书琴, and 凌晓, a member with the colleagues 陈思远 and 罗一鸣.</summary>
internal sealed class RoundSchool : IAsyncDisposable
{
    private RoundSchool(School school) => School = school;

    public School School { get; }

    public Person Ling { get; private set; } = null!;

    public Pairing Chen { get; private set; } = null!;

    public Pairing Luo { get; private set; } = null!;

    public Chat Member { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public static async Task<RoundSchool> OpenAsync(params BotAction[] more)
    {
        var made = new RoundSchool(await School.OpenAsync(more));
        var school = made.School;
        made.Ling = await school.MemberAsync("凌晓");
        made.Chen = await school.PairAsync(made.Ling, await school.ColleagueAsync("陈思远"));
        made.Luo = await school.PairAsync(made.Ling, await school.ColleagueAsync("罗一鸣"));
        (made.Member, made.Secretary) = (school.ChatOf(made.Ling), school.ChatOf(school.Lin));
        await made.Member.JoinAsync();
        return made;
    }

    /// <summary>The same with a round that 林书琴 opened, of which 凌晓 has been told.</summary>
    public static async Task<RoundSchool> CollectingAsync(string last = "2026-04-29", params BotAction[] more)
    {
        var made = await OpenAsync(more);
        await made.BeginAsync(last);
        await made.Member.HearAsync();
        return made;
    }

    public async Task BeginAsync(string last = "2026-04-29")
    {
        await Secretary.SayAsync("收集");
        await Secretary.PressAsync("开始一轮收集");
        await Secretary.PressAsync("开始收集", ("LastOn", last));
        Secretary.Expect("收集已开始");
    }

    /// <summary>What was said of each pairing, in the order of their ids.</summary>
    public async Task<IReadOnlyList<(long Pairing, RoundFinding Finding)>> AnswersAsync()
    {
        await using var db = School.Store.Read();
        return [.. (await db.RoundAnswers.OrderBy(answer => answer.PairingId).ToListAsync()).Select(answer => (answer.PairingId, answer.Finding))];
    }

    public async Task<Round> RoundAsync()
    {
        await using var db = School.Store.Read();
        return await db.Rounds.OrderByDescending(round => round.Id).FirstAsync();
    }

    public static string Input(Pairing pairing) => $"Finding{pairing.Id}";

    public ValueTask DisposeAsync() => School.DisposeAsync();
}
