using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private static readonly DateTimeOffset At = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly string LongUnit = new('单', Data.Units.Unit.NameLength);
    private static readonly Side Ling = new("凌晓", "副教授", "药理支部");
    private static readonly Side Chen = new("陈思远", "讲师", "药理支部");
    private static readonly Side Longest = new(LongName, new string('衔', Person.TitleLength), LongUnit);

    private static readonly ProposalView Asked = View(New(ProposalState.Asked));
    private static readonly ProposalView Agreed = View(New(ProposalState.Agreed)) with { IsBranch = true };
    private static readonly (LeftOut Why, int Count)[] EveryReason = [.. Enum.GetValues<LeftOut>().Select(why => (why, 1 + (int)why))];
    private static readonly MemberOffer Nobody = new([]) { LeftOut = EveryReason };
    private static readonly OtherWays Ways = new("pairup.show.1", "batch.show.1", "repair.list.1", "pairing.pause.1", "pairing.end.1");
    private static readonly FirstSteps MemberSteps = new(IsMember: true, "contact.log.1", "pairing.list.1");

    public static IEnumerable<CardSample> All => [.. Forms, .. Cards, .. Notes, .. Lists];

    private static IEnumerable<CardSample> Forms =>
    [
        new("proposal.form", "a member proposes", words => FormCard.Of(Form(RequestKind.Propose), words)),
        new("proposal.form", "several of that name", words => FormCard.Of(
            Form(RequestKind.Propose) with
            {
                Form = new ProposalForm("", "", "王芳"),
                Others = [Somebody(1, "王芳"), Somebody(2, "王芳")],
                Problems = [new FormProblem(nameof(ProposalForm.Name), "propose.problem.several")],
            },
            words)),
        new("proposal.form", "a colleague asks", words => FormCard.Of(Form(RequestKind.Ask), words)),
        new("proposal.form", "a colleague asks once more", words => FormCard.Of(Form(RequestKind.Ask) with { UnderWay = ["凌晓", "方远"], Seeks = true }, words)),
        new("proposal.form", "a colleague who has a friend", words => NeedlessCard.HasFriend(["凌晓"], ("pairing.change.1", 1), "pairing.list.1", words)),
        new("proposal.form", "a colleague who has two, longest", words => NeedlessCard.HasFriend([LongName, LongName], null, "pairing.list.1", words)),
        new("proposal.form", "a member without a place", words => NeedlessCard.HasNoPlace(3, "pairing.list.1", words)),
        new("proposal.form", "a secretary assigns", words => FormCard.Of(
            Form(RequestKind.Assign) with
            {
                Offer = new MemberOffer([Somebody(1, "凌晓"), Somebody(5, "周若兰") with { Expected = 1 }, Somebody(2, "方远") with { Colleagues = 1, Expected = 1 }]),
                Others = [.. Enum.GetValues<ChoiceNote>().Select(note => Somebody(3 + (long)note, "陈思远") with { Note = note })],
            },
            words)),
        new("proposal.form", "a secretary assigns to somebody, some are left out", words => FormCard.Of(
            Form(RequestKind.Assign) with
            {
                Form = new ProposalForm("1", "3", ""),
                Offer = new MemberOffer([Somebody(1, "凌晓"), Somebody(2, "方远") with { Colleagues = 2 }]) { LeftOut = EveryReason, More = 2 },
                Others = [Somebody(3, "陈思远")],
                For = "陈思远",
            },
            words)),
        new("proposal.form", "nobody to assign", words => FormCard.Of(Form(RequestKind.Assign) with { Offer = new MemberOffer([]) { LeftOut = EveryReason[..2] }, Ways = Ways with { Pause = null, End = null } }, words)),
        new("proposal.form", "longest, every field wrong", words => FormCard.Of(
            Form(RequestKind.Assign) with
            {
                Form = new ProposalForm("", "", LongName),
                Offer = new MemberOffer([.. Enumerable.Range(1, PeopleToPair.MostShown).Select(id => Somebody(id, LongName) with { Unit = LongUnit, Colleagues = 30, Expected = 20 })]) { LeftOut = EveryReason, More = 99 },
                Others = [.. Enumerable.Range(100, PeopleToPair.MostShown).Select(id => Somebody(id, LongName) with { Unit = LongUnit, Note = ChoiceNote.Ends })],
                For = LongName,
                Problems =
                [
                    new FormProblem(nameof(ProposalForm.Member), "propose.problem.no_member_chosen"),
                    new FormProblem(nameof(ProposalForm.Name), "propose.obstacle.recent.of_others", ("years", 2)),
                ],
            },
            words)),
        new("proposal.form", "nobody to hand over to", words => FormCard.Of(
            Form(RequestKind.HandOver) with { Request = new Request(RequestKind.HandOver, 1), HandsOver = ("凌晓", "陈思远"), For = "陈思远", Offer = Nobody, Ways = Ways }, words)),
        new("proposal.form", "handed over", words => FormCard.Of(
            Form(RequestKind.HandOver) with { Request = new Request(RequestKind.HandOver, 1), Offer = new MemberOffer([Somebody(2, "方远")]), HandsOver = ("凌晓", "陈思远") }, words)),
    ];

    private static IEnumerable<CardSample> Cards =>
    [
        new("proposal.card", "made", words => ProposalCard.Of(Asked with { May = ProposalActs.Withdraw, News = ProposalNews.Made, Key = Key }, words)),
        new("proposal.card", "asked for once more", words => ProposalCard.Of(Asked with { May = ProposalActs.Withdraw, News = ProposalNews.UnderWay, Key = Key }, words)),
        new("proposal.card", "the member is asked", words => ProposalCard.Of(Asked with { May = ProposalActs.Answer, News = ProposalNews.Asked, Key = Key }, words)),
        new("proposal.card", "the colleague is asked", words => ProposalCard.Of(Asked with { IsColleague = true, May = ProposalActs.Answer, News = ProposalNews.Asked, Key = Key }, words)),
        new("proposal.card", "agreed", words => ProposalCard.Of(Agreed with { IsBranch = false, May = ProposalActs.Withdraw, News = ProposalNews.Agreed, Key = Key }, words)),
        new("proposal.card", "to decide", words => ProposalCard.Of(Agreed with { May = ProposalActs.Decide, News = ProposalNews.ToDecide, Key = Key }, words)),
        new("proposal.card", "no reason given", words => ProposalCard.Of(
            Agreed with { May = ProposalActs.Decide, Key = Key, Problems = [new FormProblem(nameof(AnswerForm.Reason), "propose.problem.no_reason")] }, words)),
        new("proposal.card", "to record, longest, wrong", words => ProposalCard.Of(
            Asked with
            {
                Member = Longest,
                Colleague = Longest,
                ProposedBy = LongName,
                IsBranch = true,
                May = ProposalActs.Record | ProposalActs.Withdraw,
                News = ProposalNews.ToRecord,
                Key = Key,
                Form = new AnswerForm("", new string('当', Proposal.AgreedHowLength + 1), ""),
                Problems = [new FormProblem(nameof(AnswerForm.How), "propose.problem.too_long", ("most", Proposal.AgreedHowLength))],
            },
            words)),
        new("proposal.card", "an older card of what is closed", words => ProposalCard.Of(View(New(ProposalState.Withdrawn)) with { News = ProposalNews.Closed }, words)),
        new("proposal.card", "an older card, nothing to do", words => ProposalCard.Of(Agreed with { News = ProposalNews.NothingToDo }, words)),
        new("proposal.card", "an older card, agreed before, longest", words => ProposalCard.Of(Agreed with { Colleague = Longest, News = ProposalNews.AgreedBefore }, words)),
        new("proposal.card", "an older card, the colleague answers", words => ProposalCard.Of(Asked with { IsBranch = true, News = ProposalNews.InReach }, words)),
        new("proposal.card", "recorded", words => ProposalCard.Of(View(Recorded()) with { IsBranch = true, RecordedBy = "林书琴", News = ProposalNews.Recorded }, words)),
        .. new[]
        {
            (ProposalState.Paired, ProposalNews.Paired), (ProposalState.DeclinedByColleague, ProposalNews.Declined),
            (ProposalState.Withdrawn, ProposalNews.Withdrawn), (ProposalState.Lapsed, ProposalNews.Lapsed), (ProposalState.NotApproved, ProposalNews.Refused),
        }.Select(end => new CardSample("proposal.card", end.Item2.ToString(), words => ProposalCard.Of(View(New(end.Item1)) with { News = end.Item2 }, words))),
    ];

    private static IEnumerable<CardSample> Notes =>
    [
        .. new[] { ProposalState.DeclinedByMember, ProposalState.NotApproved, ProposalState.Lapsed }.Select(state =>
            new CardSample("proposal.ended", state.ToString(), words => NoticeCards.Ended(View(New(state)), words))),
        new("proposal.ended", "no answer is needed, longest", words => NoticeCards.NotNeeded(View(New(ProposalState.Withdrawn)) with { Member = Longest, Colleague = Longest }, words)),
        new("proposal", "a hand-over", words => ProposalCard.Of(View(New(ProposalState.Asked)) with { News = ProposalNews.Asked, Replaces = "方远" }, words)),
        new("proposal.begun", "to the member", words => NoticeCards.Begun(View(New(ProposalState.Paired)), Today, MemberSteps, words)),
        new("proposal.begun", "to the colleague", words => NoticeCards.Begun(View(New(ProposalState.Paired)), Today, MemberSteps with { IsMember = false }, words)),
        new("proposal.begun", "handed over", words => NoticeCards.HandedOver(View(New(ProposalState.Paired)), Today, words)),
        new("proposal.seek", "sought", SeekCard.Sought),
        new("proposal.seek", "the branch is told", words => SeekCard.Told("陈思远", "药理支部", 2, words)),
    ];

    private static IEnumerable<CardSample> Lists =>
    [
        new("proposal.list", "every state", words => ListCard.Of(
            new ProposalList([Line(ProposalState.Asked, waits: true), Line(ProposalState.Agreed, waits: true), Line(ProposalState.Asked, waits: false)], new ListPage(1, 3))
            {
                May = [RequestKind.Propose, RequestKind.Assign],
            },
            words)),
        new("proposal.list", "a colleague who seeks", words => ListCard.Of(new ProposalList([], new ListPage(1, 0)) { SeekKey = Key, May = [RequestKind.Ask] }, words)),
        new("proposal.list", "longest, between pages", words => ListCard.Of(
            new ProposalList([.. Enumerable.Repeat(new ProposalLine(New(ProposalState.Asked), LongName, LongName, Waits: true), ListPage.Size)], new ListPage(2, 60)) { May = [RequestKind.Propose, RequestKind.Assign] },
            words)),
    ];

    private static FormView Form(RequestKind kind) => new(new Request(kind), new ProposalForm("", "", ""), Key) { Limits = (3, 2) };

    private static Choosable Somebody(long id, string name) => new(id, name, name == LongName ? new string('9', Person.StaffNoLength) : "010231", "药理支部");

    private static ProposalLine Line(ProposalState state, bool waits) => new(New(state), "凌晓", "陈思远", waits);

    private static ProposalView View(Proposal one) => new(one, Ling, Chen) { ProposedBy = "凌晓", ProposedOn = Today };

    private static Proposal New(ProposalState state)
    {
        var one = new Proposal { Id = 1, MemberId = 1, ColleagueId = 2, ProposedById = 1, ProposedAt = At, Origin = PairingOrigin.Member };
        one.Agree(1, At);
        if (state == ProposalState.Agreed)
            one.Agree(2, At);
        else if (state != ProposalState.Asked)
            one.Close(state, 3, At);
        if (state == ProposalState.NotApproved)
            one.Reason = "该党员即将出国访学";
        return one;
    }

    private static Proposal Recorded()
    {
        var one = New(ProposalState.Asked);
        (one.AgreedHow, one.RecordedById) = ("当面谈过，口头同意", 3);
        return one;
    }
}
