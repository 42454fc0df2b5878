using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Cases;

/// <summary>
/// 凌晓 of 药理支部 raises a case about 陈思远. 药理支部 has a secretary and a deputy, 药学党总支 and the committee a secretary each; all of
/// them chat with the bot.
/// </summary>
internal sealed class CasePlay : IAsyncDisposable
{
    public const string Text = "宿舍漏水，陈思远的书都湿了";

    private CasePlay(School school) => School = school;

    public School School { get; }

    public Person Chen { get; private set; } = null!;

    public Person Shen { get; private set; } = null!;

    public Chat Raiser { get; private set; } = null!;

    public Chat Secretary { get; private set; } = null!;

    public Chat Deputy { get; private set; } = null!;

    public Chat General { get; private set; } = null!;

    public Chat Committee { get; private set; } = null!;

    /// <param name="draft">What is raised; by default an ordinary difficulty whose name may go up.</param>
    /// <param name="raise">Whether it is raised already.</param>
    public static async Task<CasePlay> BeginAsync(Func<Case>? draft = null, bool raise = true)
    {
        CasePlay play = null!;
        var school = await School.OpenAsync(Raise(() => play.DraftOf(draft)));
        play = new CasePlay(school);
        var ling = await school.MemberAsync("凌晓");
        play.Chen = await school.ColleagueAsync("陈思远");
        play.Shen = await school.MemberAsync("沈知秋", null, Role.DeputySecretary);
        await using (var db = school.Store.Read())
        {
            var committee = await db.Units.SingleAsync(unit => unit.Code == "C");
            play.General = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
            play.Committee = school.ChatOf(await school.MemberAsync("秦守义", committee, Role.Secretary));
        }

        play.Raiser = school.ChatOf(ling);
        play.Secretary = school.ChatOf(school.Lin);
        play.Deputy = school.ChatOf(play.Shen);
        foreach (var chat in new[] { play.Raiser, play.Secretary, play.Deputy, play.General, play.Committee })
            await chat.JoinAsync();
        if (raise)
            await play.Raiser.SayAsync("提出一件");
        return play;
    }

    public static Case Draft(CaseUrgency urgency = CaseUrgency.Ordinary, NameTravel travel = NameTravel.Upward, string category = "housing") => new()
    {
        Category = category,
        Text = Text,
        Urgency = urgency,
        Travel = travel,
        Agreed = true,
    };

    /// <summary>Somebody writes something and presses, on the newest card.</summary>
    public static Task<Chat> WriteAsync(Chat chat, string button, string text) => chat.PressAsync(button, ("Text", text));

    public async Task<Case> OnlyAsync()
    {
        await using var db = School.Store.Read();
        return await db.Cases.Include(one => one.Colleagues).Include(one => one.Stops).SingleAsync();
    }

    public async Task<IReadOnlyList<CaseStep>> StepsAsync()
    {
        await using var db = School.Store.Read();
        return await db.CaseEvents.OrderBy(line => line.Id).Select(line => line.Step).ToListAsync();
    }

    public Task EndRoleAsync(Person person) => School.ChangeAsync(db =>
        db.RoleHoldings.Where(holding => holding.PersonId == person.Id).ToList().ForEach(holding => holding.To = School.Today.AddDays(-1)));

    public ValueTask DisposeAsync() => School.DisposeAsync();

    private Case DraftOf(Func<Case>? draft)
    {
        var one = draft?.Invoke() ?? Draft();
        one.Colleagues.Add(new CaseColleague { ColleagueId = Chen.Id });
        return one;
    }

    /// <summary>What the slice that reports does with its form, without the form.</summary>
    private static BotAction Raise(Func<Case> draft) => new("test.raise")
    {
        Words = new CommandWords("提出一件", "raise one", "case.history"),
        Who = Who.Anyone,
        Said = async turn =>
        {
            var desk = await CaseDesk.OpenAsync(turn);
            var one = draft();
            var number = await CaseNumber.NextAsync(turn.Db, turn.Today.Year, CancellationToken.None);
            (one.Year, one.Serial, one.RaisedById) = (number.Year, number.Serial, turn.Me.Id);
            one.HomeUnitId = (await turn.Db.UnitOnAsync(turn.Me.Id, turn.Today, CancellationToken.None))!.Id;
            var lines = desk.Rules.Begin(one, CaseViews.CategoryOf(turn.Programme, one.Category));
            turn.Db.Add(one);
            await turn.KeepAsync(one, lines);
            await turn.FollowAsync(CaseRecords.Shown, one.Id);
        },
    };
}
