using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateTimeOffset At = new(2026, 4, 15, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly string LongText = new('典', GoodCase.TextLength);

    private static readonly GoodCaseView Waiting = new(New(GoodCaseState.Waiting), "凌晓", "陈思远")
    {
        Unit = "药理支部",
        NominatedBy = "凌晓",
        NominatedOn = new DateOnly(2026, 4, 15),
        IsNear = true,
    };

    private static readonly GoodCaseView Agreed = Waiting with { One = New(GoodCaseState.Agreed) };

    private static readonly GoodCaseView Recorded = Agreed with
    {
        One = New(GoodCaseState.Agreed, agreedHow: "当面谈过，看了全文"),
        RecordedBy = "林书琴",
    };

    private static readonly GoodCaseView Longest = new(New(GoodCaseState.Waiting, LongText), LongName, LongName)
    {
        Unit = new string('单', Unit.NameLength),
        NominatedBy = LongName,
        NominatedOn = new DateOnly(2026, 4, 15),
        IsNear = true,
    };

    private static readonly PairingChoice Pair = new(1, "凌晓", "陈思远");

    public static IEnumerable<CardSample> All =>
    [
        new("goodcase.show", "every state", words => ListCard.Of(
            new GoodCaseList([Line(GoodCaseState.Waiting), Line(GoodCaseState.Agreed), Line(GoodCaseState.Agreed) with { HasLeft = true }, Line(GoodCaseState.Declined), Line(GoodCaseState.Withdrawn)], new ListPage(1, 5), 1, Nominates: true), words)),
        new("goodcase.show", "longest, between pages", words => ListCard.Of(
            new GoodCaseList([.. Enumerable.Repeat(new GoodCaseLine(Longest.One, LongName, LongName, Longest.Unit, HasLeft: false), ListPage.Size)], new ListPage(2, 60), 12, Nominates: true), words)),
        new("goodcase.show", "none, for a colleague", words => ListCard.Of(new GoodCaseList([], new ListPage(1, 0), 0, Nominates: false), words)),
        new("goodcase.form", "empty", words => NominationCard.Of(new NominationView(new NominationForm("", ""), Key) { Pairings = [Pair, new PairingChoice(2, "凌晓", "沈知秋")] }, words)),
        new("goodcase.form", "longest, wrong", words => NominationCard.Of(
            new NominationView(new NominationForm("", new string('典', GoodCase.TextLength + 1)), Key)
            {
                Pairings = [.. Enumerable.Range(1, 60).Select(id => new PairingChoice(id, LongName, LongName))],
                HasMore = true,
                Problems =
                [
                    new FormProblem(nameof(NominationForm.Pairing), "goodcase.problem.nominated"),
                    new FormProblem(nameof(NominationForm.Text), "goodcase.problem.too_long", ("most", GoodCase.TextLength)),
                ],
            },
            words)),
        new("goodcase.change", "as it stands", words => NominationCard.Of(new NominationView(new NominationForm("", Waiting.One.Text), Key) { Pairings = [Pair], Changes = 1 }, words)),
        new("goodcase.change", "changed meanwhile, longest", words => NominationCard.Of(
            new NominationView(new NominationForm("", LongText), Key) { Pairings = [new PairingChoice(1, LongName, LongName)], Changes = 1, Theirs = LongText }, words)),
        .. Cards,
    ];

    private static IEnumerable<CardSample> Cards =>
    [
        new("goodcase.open", "asked", words => GoodCaseCard.Of(Waiting with { May = GoodCaseActs.Answer, News = GoodCaseNews.Asked, Key = Key }, words)),
        new("goodcase.open", "nominated", words => GoodCaseCard.Of(Waiting with { May = GoodCaseActs.Withdraw | GoodCaseActs.Rewrite, News = GoodCaseNews.Nominated, Key = Key }, words)),
        new("goodcase.open", "the words have changed, longest", words => GoodCaseCard.Of(Longest with { May = GoodCaseActs.Answer, News = GoodCaseNews.Changed, Key = Key }, words)),
        new("goodcase.open", "rewritten", words => GoodCaseCard.Of(Waiting with { May = GoodCaseActs.Withdraw | GoodCaseActs.Rewrite, News = GoodCaseNews.Rewritten, Key = Key }, words)),
        new("goodcase.open", "to be recorded, longest, wrong", words => GoodCaseCard.Of(
            Longest with
            {
                May = GoodCaseActs.Record | GoodCaseActs.Withdraw | GoodCaseActs.Rewrite,
                Key = Key,
                Form = new AgreementForm(new string('当', GoodCase.AgreedHowLength + 1), ""),
                Problems =
                [
                    new FormProblem(nameof(AgreementForm.How), "goodcase.problem.too_long", ("most", GoodCase.AgreedHowLength)),
                    new FormProblem(nameof(AgreementForm.On), "goodcase.problem.day", ("first", Waiting.NominatedOn), ("last", Waiting.NominatedOn)),
                ],
            },
            words)),
        new("goodcase.open", "recorded", words => GoodCaseCard.Of(Recorded with { May = GoodCaseActs.Rewrite, News = GoodCaseNews.Recorded, Key = Key }, words)),
        new("goodcase.open", "agreed", words => GoodCaseCard.Of(Agreed with { May = GoodCaseActs.Withdraw, News = GoodCaseNews.Agreed, Key = Key }, words)),
        new("goodcase.open", "seen from above", words => GoodCaseCard.Of(Agreed with { IsNear = false }, words)),
        new("goodcase.open", "one has left", words => GoodCaseCard.Of(Agreed with { HasLeft = true, May = GoodCaseActs.Withdraw, Key = Key }, words)),
        new("goodcase.open", "declined", words => GoodCaseCard.Of(Ended(GoodCaseState.Declined) with { News = GoodCaseNews.Declined }, words)),
        new("goodcase.open", "withdrawn", words => GoodCaseCard.Of(Ended(GoodCaseState.Withdrawn) with { News = GoodCaseNews.Withdrawn }, words)),
    ];

    private static GoodCaseLine Line(GoodCaseState state) => new(New(state), "凌晓", "陈思远", "药理支部", HasLeft: false);

    private static GoodCaseView Ended(GoodCaseState state) => Waiting with { One = New(state), EndedOn = new DateOnly(2026, 4, 15) };

    private static GoodCase New(GoodCaseState state, string text = "结对一年来，两人每月一起改教案、听课，青年教师教学竞赛获二等奖。", string? agreedHow = null)
    {
        var one = new GoodCase { Id = 1, PairingId = 1, MemberId = 1, ColleagueId = 2, NominatedById = 1, NominatedAt = At, WrittenAt = At, Text = text, MemberAgreedAt = At };
        if (state == GoodCaseState.Agreed)
            one.Agree(2, At);
        if (state is GoodCaseState.Declined or GoodCaseState.Withdrawn)
            one.End(state, 2, At);
        if (agreedHow is not null)
            (one.AgreedHow, one.AgreedOn, one.RecordedById) = (agreedHow, new DateOnly(2026, 4, 15), 3);
        return one;
    }
}
