using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.Exports;

/// <summary>What 药理支部 did from December to June, as papers tell it: five pairings, their contacts, and what was raised.</summary>
internal static class BranchYear
{
    private static readonly (ContactKind Kind, FriendTasks Tasks, string Line)[] Talks =
    [
        (ContactKind.Talk, FriendTasks.Hear | FriendTasks.Help, "了解实验室搬迁后的工作条件，通风还有问题，答应去问。"),
        (ContactKind.Visit, FriendTasks.Hear, "到新实验室看了通风，已检修，效果不错。"),
        (ContactKind.Study, FriendTasks.Learn, "一起备课，讨论了药理学实验课的安排。"),
        (ContactKind.Talk, FriendTasks.Explain, "介绍了职称评审的新规定，帮助对照材料。"),
    ];

    /// <summary>The member whose first two pairings they are.</summary>
    public static async Task<Person> LiveAsync(this School school)
    {
        var (ling, fang, zhou) = (await school.MemberAsync("凌晓"), await school.MemberAsync("方思齐"), await school.MemberAsync("周若兰"));
        Pairing[] pairings =
        [
            await school.PairAsync(ling, "马志强", Category.InDifficulty, "每月谈心一次，关心实验室搬迁后的工作条件"),
            await school.PairAsync(ling, "陈思远", Category.YoungTeacher, "帮助熟悉教学，每学期一起备课两次"),
            await school.PairAsync(fang, "苏婉清", Category.NewHire, "帮助尽快熟悉学校和科室"),
            await school.PairAsync(zhou, "罗一鸣", Category.HighLevelTalent, "听取对学科建设的意见"),
            await school.PairAsync(zhou, "崔雨桐", Category.YoungTeacher, "关心子女入学和住房"),
        ];
        foreach (var month in Enumerable.Range(0, 7))
        {
            foreach (var (place, pairing) in pairings.Index().Where(one => (one.Index + month) % 6 != 4))
                await school.MeetAsync(pairing, new DateOnly(2025, 12, 3 + (4 * place)).AddMonths(month), place + month);
        }

        await school.ChangeAsync(db => db.AddRange(
            Raised(school, 1, pairings[0], CaseKind.Difficulty, "housing", "租房到期，希望申请一间周转房。", CaseState.ClosedConfirmed, "后勤处已安排周转房，本人确认入住。"),
            Raised(school, 2, pairings[1], CaseKind.Opinion, "facilities", "实验室搬迁后通风不好，下午气味很重，希望尽快检修。", CaseState.Resolved, "后勤处已于本周检修，换了风机。"),
            Raised(school, 3, pairings[2], CaseKind.Suggestion, "teaching", "建议为新入职教师安排试讲和观摩。", CaseState.Taken, null),
            Raised(school, 4, pairings[4], CaseKind.Difficulty, "housing", "希望调换到离附属小学近的周转房。", CaseState.ClosedNotSolvable, "今年周转房已全部分配，秋季有空房时优先考虑。"),
            Raised(school, 5, pairings[3], CaseKind.Problem, "management", "仪器预约系统经常登录不上。", CaseState.Open, null)));
        return ling;
    }

    private static async Task<Pairing> PairAsync(this School school, Person member, string colleague, Category category, string plan)
    {
        var pairing = await school.PairAsync(member, await school.ColleagueAsync(colleague, null, category));
        await school.ChangeAsync(db =>
        {
            var one = db.Pairings.Single(stored => stored.Id == pairing.Id);
            (one.Batch, one.Plan) = ("2025-1", plan);
        });
        return pairing;
    }

    private static async Task MeetAsync(this School school, Pairing pairing, DateOnly on, int turn)
    {
        var (kind, tasks, line) = Talks[turn % Talks.Length];
        await school.ChangeAsync(db => db.Add(new Contact
        {
            AuthorId = pairing.MemberId,
            LoggedById = pairing.MemberId,
            LoggedAt = School.Opening,
            On = on,
            Kind = kind,
            Tasks = tasks,
            Line = line,
            NextOn = turn % 2 == 0 ? on.AddDays(28) : null,
            Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }],
        }));
    }

    private static Case Raised(School school, int serial, Pairing by, CaseKind kind, string category, string text, CaseState state, string? answer)
    {
        var raised = School.Opening.AddDays((16 * serial) - 90);
        return new Case
        {
            Year = 2026,
            Serial = serial,
            RaisedById = by.MemberId,
            RaisedAt = raised,
            HomeUnitId = school.Pharmacology.Id,
            UnitId = school.Pharmacology.Id,
            Rung = UnitKind.Branch,
            Kind = kind,
            Category = category,
            Text = text,
            Travel = serial == 4 ? NameTravel.Nowhere : NameTravel.Branch,
            Agreed = serial != 4,
            State = state,
            TakenById = state == CaseState.Open ? null : school.Lin.Id,
            DueOn = answer is null ? new DateOnly(2026, 4, 6 + (2 * serial)) : null,
            Answer = answer,
            AnsweredAt = answer is null ? null : raised.AddDays(5),
            ClosedAt = state is CaseState.ClosedConfirmed or CaseState.ClosedNotSolvable ? raised.AddDays(9) : null,
            Colleagues = { new CaseColleague { ColleagueId = by.ColleagueId } },
            Stops = { new CaseStop { UnitId = school.Pharmacology.Id } },
        };
    }
}
