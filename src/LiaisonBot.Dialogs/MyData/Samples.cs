using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string AbsenceVerb = "absence.list.1";

    private static readonly AboutMe Colleague = new()
    {
        Person = new Person { StaffNo = "100023", Name = "陈思远", Title = "讲师", Email = "chen_siyuan@example.edu.cn" },
        Kind = PersonKind.Colleague,
        Unit = "药理支部",
        Categories = [Category.YoungTeacher, Category.NewHire],
        IsLinked = true,
        Language = Locale.Chinese,
        Friends = ["凌晓"],
        Absences = [new Absence { From = new DateOnly(2026, 3, 2), To = new DateOnly(2026, 3, 6), Reason = AbsenceReason.Leave }],
        Talks = [new TalkKept(Occasion.Setback, new DateOnly(2026, 4, 14), "先听他说", null), new TalkKept(Occasion.Post, new DateOnly(2026, 2, 2), null, new DateOnly(2026, 2, 5))],
        Answers = [new AnswerKept(new DateOnly(2026, 4, 14), "凌晓", Raised: true), new AnswerKept(new DateOnly(2025, 6, 2), "周若兰", Raised: false)],
        GoodCases =
        [
            new GoodCaseKept("凌晓", "结对一年来，两人每月一起改教案、听课。", GoodCaseState.Waiting, ("goodcase.withdraw.1", Key)),
            new GoodCaseKept("方远", "", GoodCaseState.Withdrawn, null),
        ],
        Counts = new MyCounts(2, 7, 0, 0, 1) { Cases = 1, Raised = 2, Requests = 3, Gatherings = 2 },
    };

    private static readonly AboutMe Member = Colleague with
    {
        Person = new Person { StaffNo = "100007", Name = "凌晓" },
        Kind = PersonKind.Member,
        Offices = [(Role.Secretary, "药理支部"), (Role.Officer, "药学党总支")],
        Categories = [],
        Friends = [],
        Absences = [],
        Talks = [],
        Answers = [],
        GoodCases = [],
        IsLinked = false,
        Language = Locale.English,
        Quiet = (new TimeOnly(22, 0), new TimeOnly(7, 0)),
        Counts = new MyCounts(0, 0, 12, 5, 0) { Answers = 6 },
    };

    private static readonly AboutMe Longest = Colleague with
    {
        Person = new Person
        {
            StaffNo = new string('9', Person.StaffNoLength),
            Name = new string('名', Person.NameLength),
            Title = new string('衔', Person.TitleLength),
            Email = "ouyang_zhiyuan@example.edu.cn",
        },
        Offices = [.. Enum.GetValues<Role>().Select(role => (role, new string('单', Data.Units.Unit.NameLength)))],
        Categories = Enum.GetValues<Category>(),
        Friends = [.. Enumerable.Repeat(new string('名', Person.NameLength), 5)],
        Absences = [.. Enumerable.Repeat(Colleague.Absences[0], 5)],
        Talks = [.. Enumerable.Repeat(new TalkKept(Occasion.Conduct, new DateOnly(2026, 4, 14), new string('长', MustTalk.LineLength), new DateOnly(2026, 4, 15)), 5)],
        Answers = [.. Enumerable.Repeat(new AnswerKept(new DateOnly(2026, 4, 14), new string('名', Person.NameLength), Raised: true), 5)],
        GoodCases = [.. Enumerable.Repeat(new GoodCaseKept(new string('名', Person.NameLength), new string('典', GoodCase.TextLength), GoodCaseState.Agreed, ("goodcase.withdraw.1", Key)), 2)],
        Quiet = (default, default),
        Counts = new MyCounts(12, 340, 200, 100, 20) { Cases = 12, Raised = 30, Requests = 20, Gatherings = 20 },
    };

    private static readonly FriendKept Friend = new()
    {
        Name = "凌晓",
        Unit = "药理支部",
        From = new DateOnly(2025, 9, 1),
        Origin = PairingOrigin.Assigned,
        Plan = "每月谈心一次，关心实验室搬迁后的工作条件",
        IsCurrent = true,
    };

    private static readonly FriendKept Former = Friend with
    {
        Name = "方远",
        From = new DateOnly(2024, 3, 1),
        To = new DateOnly(2025, 8, 31),
        Origin = PairingOrigin.Colleague,
        EndReason = "调到其他校区",
        Plan = null,
        IsCurrent = false,
    };

    private static readonly FriendKept LongestFriend = Former with
    {
        Name = new string('名', Person.NameLength),
        EndReason = new string('因', Pairing.EndReasonLength),
        Plan = new string('谈', Pairing.PlanLength),
    };

    private static readonly RecordKept Talk = new()
    {
        Id = 1,
        RootId = 1,
        On = new DateOnly(2026, 4, 2),
        Kind = ContactKind.Talk,
        Tasks = FriendTasks.Hear | FriendTasks.Help,
        Line = "了解实验室搬迁后的工作条件",
        Author = "凌晓",
        NextOn = new DateOnly(2026, 5, 8),
    };

    private static readonly RecordKept LongestRecord = Talk with
    {
        Line = new string('长', Contact.LineLength),
        Author = new string('名', Person.NameLength),
        Tasks = FriendTasks.Hear | FriendTasks.Help | FriendTasks.Learn | FriendTasks.Explain,
        Occasion = Occasion.Conduct,
        IsEdited = true,
        ObjectionId = 1,
        Objection = ObjectionState.Settled,
    };

    private static readonly NamedPoint Zone =
        new(new ContactPoint { Kind = ContactPointKind.MembersZone, Name = "三楼实验室", From = new DateOnly(2025, 9, 1) }, "凌晓", "药理支部");

    private static readonly CaseKept Case = new(SampleCases.Open, "药理支部", ["药理支部", "药学党总支"]);

    private static readonly CaseKept LongestCase = new(
        SampleCases.Longest, new string('单', Data.Units.Unit.NameLength), [.. Enumerable.Repeat(new string('单', Data.Units.Unit.NameLength), 3)]);

    public static IEnumerable<CardSample> All =>
    [
        new("mydata.cases", "one page", words => CasesCard.Of(
            [Case, Case with { View = SampleCases.Confirmed with { Travel = NameTravel.Branch } }], new ListPage(1, 2), words)),
        new("mydata.cases", "longest, between pages", words => CasesCard.Of(
            [LongestCase, LongestCase, LongestCase, LongestCase, LongestCase], new ListPage(2, 60), words)),
        new("mydata.cases", "none", words => CasesCard.Of([], new ListPage(1, 0), words)),
        new("mydata.requests", "some", words => RequestsKept.Card(
            new RequestsView(
                [new ProposalKept("方远", ProposalState.Asked, new DateOnly(2026, 4, 14)), new ProposalKept("周若兰", ProposalState.DeclinedByColleague, new DateOnly(2025, 6, 2))],
                [new WishKept(null, new DateOnly(2026, 4, 14)), new WishKept("周若兰", new DateOnly(2025, 6, 2))]),
            words)),
        new("mydata.requests", "longest", words => RequestsKept.Card(
            new RequestsView(
                [.. Enumerable.Repeat(new ProposalKept(new string('名', Person.NameLength), ProposalState.NotApproved, new DateOnly(2026, 4, 14)), 10)],
                [.. Enumerable.Repeat(new WishKept(new string('名', Person.NameLength), new DateOnly(2026, 4, 14)), 10)]),
            words)),
        new("mydata.gatherings", "some", words => GatheringsKept.Card(
            new GatheringsView(
                [
                    new GatheringKept(new DateOnly(2026, 4, 22), ContactKind.Reception, "药学党总支", WasThere: false),
                    new GatheringKept(new DateOnly(2026, 4, 14), ContactKind.Forum, "药理支部", WasThere: true),
                ],
                [Zone]),
            words)),
        new("mydata.gatherings", "longest", words => GatheringsKept.Card(
            new GatheringsView(
                [.. Enumerable.Repeat(new GatheringKept(new DateOnly(2026, 4, 14), ContactKind.Reception, new string('单', Data.Units.Unit.NameLength), WasThere: true), 10)],
                [.. Enumerable.Repeat(new NamedPoint(new ContactPoint { Name = new string('区', ContactPoint.NameLength), From = new DateOnly(2025, 9, 1) }, "", new string('单', Data.Units.Unit.NameLength)), 12)]),
            words)),
        new("mydata.gatherings", "none", words => GatheringsKept.Card(new GatheringsView([], []), words)),
        new("mydata.requests", "none", words => RequestsKept.Card(new RequestsView([], []), words)),
        new("mydata.show", "colleague", words => OverviewCard.Of(Colleague, AbsenceVerb, words)),
        new("mydata.show", "colleague without a friend", words => OverviewCard.Of(
            Colleague with { Friends = [], Absences = [], Counts = new MyCounts(0, 0, 0, 0, 0) }, AbsenceVerb, words)),
        new("mydata.show", "member", words => OverviewCard.Of(Member, null, words)),
        new("mydata.show", "longest", words => OverviewCard.Of(Longest, AbsenceVerb, words)),
        new("mydata.friends", "now and before", words => FriendsCard.Of([Friend, Former], new ListPage(1, 2), words)),
        new("mydata.friends", "longest, between pages", words => FriendsCard.Of(
            [LongestFriend, LongestFriend, LongestFriend, LongestFriend, LongestFriend], new ListPage(2, 15), words)),
        new("mydata.friends", "none", words => FriendsCard.Of([], new ListPage(1, 0), words)),
        new("mydata.records", "every standing", words => RecordsCard.Of(
            View(
                Talk,
                Talk with { IsEdited = true, ObjectionId = 1, Objection = ObjectionState.Open },
                Talk with { ObjectionId = 1, Objection = ObjectionState.Settled },
                Talk with { IsUndone = true }),
            words)),
        new("mydata.records", "longest, between pages", words => RecordsCard.Of(
            View(LongestRecord, LongestRecord, LongestRecord, LongestRecord, LongestRecord) with { Page = new ListPage(2, 60) }, words)),
        new("mydata.records", "none", words => RecordsCard.Of(View(), words)),
    ];

    private static RecordsView View(params RecordKept[] records) =>
        new(records, new ListPage(1, records.Length), "objection.begin.1", "objection.mine.1");
}
