using LiaisonBot.Data.Cases;

namespace LiaisonBot.LoadDemo;

/// <summary>A case of the demo as it is told: who raised it, and what was done about it since. People are named by their staff numbers.</summary>
/// <param name="Ago">How many working days ago it was raised.</param>
/// <param name="Raiser">Who raised it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Category">One of the built-in categories.</param>
/// <param name="Text">What it is.</param>
internal sealed record DemoStory(int Ago, string Raiser, CaseKind Kind, string Category, string Text)
{
    /// <summary>Whom it concerns; null for the raiser's own affair.</summary>
    public string? About { get; init; }

    public NameTravel Travel { get; init; } = NameTravel.Upward;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<DemoAct> Acts { get; init; } = [];

    /// <summary>
    /// So that whoever tries the bot finds something to do: one confirmed, one being dealt with, two answers to be confirmed (in either
    /// language), one overdue, one that a general branch has to deal with, and one with a question to the colleague who raised it.
    /// </summary>
    public static IReadOnlyList<DemoStory> All { get; } =
    [
        new(40, "1202", CaseKind.Suggestion, "facilities", "新来的老师要提前两周才排得上共聚焦显微镜，希望每周留出固定的机时。")
        {
            About = "2102",
            Acts =
            [
                new(39, "1201", CaseStep.Taken),
                new(36, "1201", CaseStep.Resolved, "平台办公室从下月起每周三下午留给新入职的老师，首批名单已报上。"),
                new(34, "1202", CaseStep.Confirmed),
            ],
        },
        new(16, "2101", CaseKind.Opinion, "research", "博士生招生名额三年没有增加，几个课题组都缺人，希望说明名额是怎样分配的。")
        {
            Acts =
            [
                new(15, "1201", CaseStep.Escalated, "名额由学院统一安排，支部解决不了。"),
                new(13, "1101", CaseStep.Taken),
                new(9, "1101", CaseStep.Escalated, "已向研究生办公室了解，分配办法要由党委研究。"),
                new(5, "1001", CaseStep.Taken),
                new(2, "1001", CaseStep.Asked, "您的课题组现有几名在读博士生？请补充，便于一并研究。"),
            ],
        },
        new(15, "1202", CaseKind.Opinion, "management", "办事窗口中午不开门，白天做实验的老师只能请假去交材料。")
        {
            About = "2105",
            Acts =
            [
                new(14, "1201", CaseStep.Taken),
                new(11, "1201", CaseStep.Resolved, "机关已通知各窗口中午轮流值班，本周起执行。"),
            ],
        },
        new(12, "1402", CaseKind.Difficulty, "money", "父亲住院，家里收入少了一半，这学期的生活费不够，想申请临时困难补助。")
        {
            About = "2302",
            Acts =
            [
                new(11, "1401", CaseStep.Taken),
                new(6, "1401", CaseStep.Escalated, "支部已帮她备齐材料；补助名额由总支掌握，请总支协调。"),
            ],
        },
        new(9, "1203", CaseKind.Suggestion, "management", "The booking forms of the animal house are in Chinese only. An English version would help.")
        {
            About = "2104",
            Travel = NameTravel.Branch,
            Acts =
            [
                new(8, "1201", CaseStep.Taken),
                new(4, "1201", CaseStep.Resolved, "The animal house now has all its forms in English as well; copies are at the front desk."),
            ],
        },
        new(8, "1302", CaseKind.Problem, "facilities", "四楼实验室的通风柜报修两次都没有回音，挥发性的实验不敢做。") { About = "2202" },
        new(3, "1202", CaseKind.Difficulty, "work", "家住得远，晚班结束后没有公交车，希望调整排班或者安排班车。")
        {
            About = "2103",
            Travel = NameTravel.Branch,
            Acts = [new(2, "1201", CaseStep.Taken)],
        },
    ];
}

/// <summary>Something that somebody did about a case.</summary>
/// <param name="Ago">How many working days ago.</param>
internal sealed record DemoAct(int Ago, string By, CaseStep Step, string Text = "");
