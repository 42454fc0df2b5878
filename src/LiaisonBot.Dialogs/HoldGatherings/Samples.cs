using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>This slice's cards in all their states, with invented people, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string Line = "介绍学院搬迁安排，听取对实验室和班车的意见";

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly string LongestUnit = new('支', Unit.NameLength);
    private static readonly Unit Branch = new() { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch };
    private static readonly Unit General = new() { Id = 2, Code = "G03", Name = "药学党总支", Kind = UnitKind.GeneralBranch };
    private static readonly AnnounceForm Blank = AnnounceForm.Blank(Branch, Today.AddDays(7));
    private static readonly AnnounceForm Wrong = new("", "visit", "2026-01-01", "", "", new string('题', Gathering.TopicLength + 1), "");

    private static readonly GatheringGuest[] Some =
    [
        new(1, "林书琴", "010001", PersonKind.Member), new(7, "凌晓", "010231", PersonKind.Member), new(8, "陈思远", "020018", PersonKind.Colleague),
    ];

    private static readonly GatheringGuest[] Many =
        [.. Enumerable.Range(1, PeopleCard.MostPeople).Select(id => new GatheringGuest(10_000 + id, new string('名', Person.NameLength), new string('9', Person.StaffNoLength), PersonKind.Colleague))];

    private static readonly GatheringNews[] Refused =
        [GatheringNews.UsedBefore, GatheringNews.ChangedSince, GatheringNews.NobodyLeft, GatheringNews.HasBegun, GatheringNews.TooLateToChange, GatheringNews.TooEarly, GatheringNews.TooLateToLog];

    private static readonly string[] Notifying = ["gathering.notice.invited", "gathering.notice.called_off", "gathering.notice.restored", "gathering.notice.taken_back", "gathering.notice.corrected"];

    private static readonly GatheringFacts Moved = new(ContactKind.Reception, Today.AddDays(8), new TimeOnly(15, 30), "行政楼 105", "学院搬迁，大家有什么想法");

    private static IReadOnlyList<string> Names => [.. Many.Select(guest => guest.Name)];

    public static IEnumerable<CardSample> All => [.. Cards, .. Forms, .. Told];

    private static IEnumerable<CardSample> Cards =>
    [
        Of("invited just now", Own(New(7)) with { News = GatheringNews.Invited, IsOpen = true, Unreached = ["方远"] }),
        Of("changed just now", Own(New(7)) with { News = GatheringNews.Changed, IsOpen = true, Unreached = ["方远"] }),
        Of("changed, nobody invited", Own(Noted(7)) with { News = GatheringNews.ChangedUntold, IsOpen = true, Invited = [] }),
        Of("many invited, on its day", Own(New(0)) with { IsOpen = true, MayLog = true, Invited = [] }),
        Of("noted, held before", Own(Noted(-2)) with { News = GatheringNews.Noted, Invited = [], IsNoted = true, MayLog = true }),
        Of("on its day", Own(New(0)) with { IsOpen = true, MayLog = true }),
        Of("logged", Logged with { News = GatheringNews.Logged }),
        Of("corrected", Logged with { News = GatheringNews.Corrected }),
        Of("logged, too late to correct", Logged with { News = GatheringNews.TooLateToCorrect, MayCorrect = false, UndoHours = null }),
        Of("logged, nobody paired", Logged with { Entries = 0, Cases = 0 }),
        Of("logged, longest", Logged with
        {
            Unit = LongestUnit,
            News = GatheringNews.TooLateToUndo,
            Invited = [.. Names.Take(PeopleCard.OnPage)],
            Members = Names,
            Colleagues = Names,
            Gathering = Held(new string('线', Contact.LineLength), new string('题', Gathering.TopicLength)),
        }),
        Of("logged, for an officer", Logged with { ReadsLine = false, UndoHours = null, MayCorrect = false, ReportVerb = null }),
        Of("undone", Own(New(0)) with { News = GatheringNews.Undone, MayLog = true }),
        Of("called off", Own(CalledOff()) with { News = GatheringNews.CalledOff, MayCallOff = false, Unreached = ["方远"], RestoreHours = 24 }),
        Of("called off late, with a case from before", Own(CalledOff()) with { News = GatheringNews.CalledOffLate, MayCallOff = false, Key = null, Cases = 1 }),
        Of("called off, too late to restore", Own(CalledOff()) with { News = GatheringNews.TooLateToRestore, MayCallOff = false, Key = null }),
        Of("held after all", Own(New(7)) with { News = GatheringNews.Restored, IsOpen = true, Unreached = ["方远"] }),
        Of("held after all, its time over", Own(New(0)) with { News = GatheringNews.RestoredLate, MayLog = true }),
        .. Refused.Select(news => Of(news.Key(), Own(New(0)) with { News = news })),
        Of("for somebody invited", new GatheringView(New(7), "药理支部")),
        Of("for somebody who was there", new GatheringView(Held(Line), "药理支部") { WasThere = true, ReportVerb = "case.report.1" }),
        new("gathering.list", "none", words => ListCard.Of(new ListView([], new ListPage(1, 0)), words)),
        new("gathering.list", "longest, between pages", words => ListCard.Of(
            new ListView([.. Enumerable.Repeat(new GatheringLine(Held(Line, new string('题', Gathering.TopicLength)), LongestUnit), ListPage.Size)], new ListPage(2, 14)) { MayAnnounce = true }, words)),
    ];

    private static IEnumerable<CardSample> Forms =>
    [
        Ask("some told", new Audience(["凌晓", "陈思远"], ["王芳"], ["赵敏"])),
        Ask("longest", new Audience(Names, Names, Names)),
        Ask("nobody invited", new Audience([], [], [])),
        Ask("its time over", null),
        new("gathering.form", "new", words => AnnounceCard.Of(new AnnounceView(Blank, [Branch], Key), words)),
        new("gathering.form", "every field wrong", words => AnnounceCard.Of(
            new AnnounceView(Wrong, [General, Branch], Key) { Problems = AnnounceCheck.Of(Wrong, [General, Branch], Today, new ProgrammeSettings()).Problems }, words)),
        Change("as it stands", AnnounceForm.Of(New(7))),
        Change("changed in nothing", AnnounceForm.Of(New(7)), new FormProblem(nameof(AnnounceForm.On), "gathering.problem.unchanged")),
        Change("changed by somebody else since", AnnounceForm.Of(New(7)) with { At = "15:30" }, new FormProblem(
            nameof(AnnounceForm.On), "gathering.problem.changed_since", ("kind", "座谈会"), ("when", "2026年4月23日 15:00"), ("place", "行政楼 105"), ("topic", new string('题', Gathering.TopicLength)))),
        Change("every field wrong", Wrong, [.. FactsCheck.Of(Wrong, new DayRange(Today, Today.AddDays(Gathering.MostDaysAhead))).Problems]),
        Invited("a page", Some.Length),
        Invited("longest, between pages", Many.Length),
        People("whom to invite", new PeopleView(New(7), Some, new PeopleForm(new HashSet<long> { 8 }, ""), new ListPage(1, 3) { Length = PeopleCard.OnPage }, Key)),
        People("who was there, nothing ticked", Asked(Some, new PeopleForm(new HashSet<long>(), ""), 1)),
        People("to be corrected", new PeopleView(Held(Line), Some, new PeopleForm(new HashSet<long> { 7, 8 }, ""), new ListPage(1, 3) { Length = PeopleCard.OnPage }, Key) { Aim = PeopleAim.Correct }),
        People("corrected in nothing, longest", new PeopleView(Held(Line), Many, new PeopleForm(Many.Select(guest => guest.Id).ToHashSet(), ""), new ListPage(2, Many.Length) { Length = PeopleCard.OnPage }, Key)
        {
            Aim = PeopleAim.Correct,
            More = 12,
            Problems = [new FormProblem(nameof(PeopleForm.People), "gathering.problem.same_people")],
        }),
        People("corrected by somebody else since, longest", new PeopleView(Held(Line), Many, new PeopleForm(Many.Select(guest => guest.Id).ToHashSet(), ""), new ListPage(2, Many.Length) { Length = PeopleCard.OnPage }, Key)
        {
            Aim = PeopleAim.Correct,
            Problems =
            [
                new FormProblem(nameof(PeopleForm.People), "gathering.problem.corrected_since"),
                new FormProblem(nameof(PeopleForm.People), "gathering.problem.ticked_otherwise", ("names", new string('名', 300))),
            ],
        }),
        People("who was there, longest, everybody ticked", Asked(Many, new PeopleForm(Many.Select(guest => guest.Id).ToHashSet(), new string('线', 1000)), 2)),
    ];

    private static IEnumerable<CardSample> Told =>
    [
        .. Notifying.Select(title => new CardSample("gathering.notice", title, words => Notices.Of(title, New(7), "药理支部", words))),
        new("gathering.notice", "gathering.notice.changed", words => Notices.OfChange(GatheringFacts.Of(New(7)), Moved, "药理支部", words)),
        new("gathering.notice", "gathering.notice.changed, longest", words => Notices.OfChange(Longest('前'), Longest('后'), LongestUnit, words)),
    ];

    private static GatheringView Logged => Own(Held(Line)) with
    {
        MayCallOff = false,
        Members = ["林书琴", "凌晓"],
        Colleagues = ["陈思远"],
        Entries = 1,
        Cases = 2,
        UndoHours = 24,
        MayCorrect = true,
        WasThere = true,
        ReportVerb = "case.report.1",
        ReportsForOthers = true,
    };

    private static CardSample Of(string state, GatheringView view) => new("gathering", state, words => GatheringCard.Of(view, words));

    private static CardSample Ask(string state, Audience? audience) =>
        new("gathering.call-off", state, words => CallOffCard.Of(new CallOffView(New(7), "药理支部", Key, 24) { Audience = audience }, words));

    private static CardSample Change(string state, AnnounceForm form, params IReadOnlyList<FormProblem> problems) =>
        new("gathering.change", state, words => ChangeCard.Of(new ChangeView(New(7), "药理支部", form, Key) { Problems = problems }, words));

    private static CardSample Invited(string state, int count) => new("gathering.invited", state, words =>
    {
        var page = new ListPage(count > PeopleCard.OnPage ? 2 : 1, count) { Length = PeopleCard.OnPage };
        var people = (count > PeopleCard.OnPage ? Many : Some).Take(page.Length).Select(guest => new Person { Name = guest.Name, StaffNo = guest.StaffNo });
        return InvitedCard.Of(new InvitedView(New(7), [.. people], page, Key), words);
    });

    private static GatheringFacts Longest(char letter) =>
        new(ContactKind.Forum, Today, new TimeOnly(9, 0), new string(letter, Gathering.PlaceLength), new string(letter, Gathering.TopicLength));

    private static CardSample People(string state, PeopleView view) => new("gathering.people", state, words => PeopleCard.Of(view, words));

    private static PeopleView Asked(GatheringGuest[] guests, PeopleForm form, int page) =>
        new(New(0), guests, form, new ListPage(page, guests.Length) { Length = PeopleCard.OnPage }, Key)
        {
            Aim = PeopleAim.Log,
            More = guests == Many ? 12 : 0,
            Problems = form.Problems(form.Among(guests), withLine: true),
        };

    private static GatheringView Own(Gathering gathering) => new(gathering, "药理支部") { IsKept = true, ReadsLine = true, Key = Key, MayCallOff = true, Invited = ["陈思远"] };

    private static Gathering New(int days, string topic = "学院搬迁，大家有什么想法") => new()
    {
        Id = 1,
        UnitId = 3,
        Kind = ContactKind.Forum,
        On = Today.AddDays(days),
        At = new TimeOnly(14, 0),
        Place = "实验楼 302",
        Topic = topic,
        People = [new GatheringPerson { PersonId = 8, IsInvited = true }],
    };

    private static Gathering Noted(int days)
    {
        var gathering = New(days);
        gathering.People.Clear();
        return gathering;
    }

    private static Gathering CalledOff()
    {
        var gathering = New(7);
        gathering.CallOff(new DateTimeOffset(2026, 4, 15, 8, 0, 0, TimeSpan.Zero));
        return gathering;
    }

    private static Gathering Held(string line, string topic = "学院搬迁，大家有什么想法")
    {
        var gathering = New(0, topic);
        gathering.Hold(1, new DateTimeOffset(2026, 4, 15, 8, 0, 0, TimeSpan.Zero), line);
        return gathering;
    }
}
