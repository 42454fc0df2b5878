using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 15);

    private static readonly Concerned[] Few =
    [
        new(1, "陈思远", "100023", IsMember: false), new(2, "沈知秋", "100031", IsMember: false), new(3, "凌晓", "100007", IsMember: true),
    ];

    private static readonly Concerned[] Many =
        [.. Enumerable.Range(1, 200).Select(id => new Concerned(id, new string('名', Person.NameLength), new string('9', Person.StaffNoLength), id > 120))];

    private static readonly RecordForm Empty = new("", "", "2026-04-15", "");

    private static readonly TalkLine Owed = new(
        new HeldMustTalk
        {
            Id = 1,
            Occasion = Occasion.Setback,
            OccurredOn = new DateOnly(2026, 4, 14),
            DueOn = new DateOnly(2026, 4, 29),
            Line = "课题没有批下来，先听他说，不急着分析原因",
            RecordedById = 9,
            RecordedAt = DateTimeOffset.UnixEpoch,
            ColleagueId = 1,
            PairingId = 1,
            MemberId = 3,
        },
        "陈思远",
        "凌晓");

    private static readonly TalkLine Overdue = Owed with { Talk = Owed.Talk with { DueOn = new DateOnly(2026, 4, 10), Line = null, RecordedById = null, Occasion = Occasion.Post } };
    private static readonly TalkLine Met = Owed with { Talk = Owed.Talk with { MetOn = Today } };

    private static readonly TalkLine Longest = new(
        Owed.Talk with { Line = new string('长', MustTalk.LineLength), Occasion = Occasion.Conduct }, new string('名', Person.NameLength), new string('友', Person.NameLength));

    private static readonly TalkLine[] Appraised =
        [.. Enumerable.Range(1, 40).Select(number => Longest with { Talk = Longest.Talk with { Id = number, Occasion = Occasion.Appraisal } })];

    public static IEnumerable<CardSample> All =>
    [
        new("musttalk.form", "empty", words => FormCard.Of(new FormView(Empty, Few, "sample"), words)),
        new("musttalk.form", "many people, every field wrong", words => FormCard.Of(
            new FormView(Empty with { On = "2026-05-01", Line = new string('长', MustTalk.LineLength) }, Many, "sample") { Problems = Wrong }, words)),
        new("musttalk.form", "nobody", FormCard.Nobody),
        new("musttalk.card", "recorded", words => TalkCards.Of(new TalkView([Owed], TalkNews.Recorded, Today, "sample"), words)),
        new("musttalk.card", "recorded, member has no chat", words => TalkCards.Of(
            new TalkView([Owed], TalkNews.Recorded, Today, "sample") { Unreached = ["凌晓"] }, words)),
        new("musttalk.card", "longest, forty colleagues", words => TalkCards.Of(new TalkView(Appraised, TalkNews.Recorded, Today, "sample"), words)),
        new("musttalk.card", "recorded before", words => TalkCards.Of(new TalkView([Met, Owed], TalkNews.RecordedBefore, Today, "sample"), words)),
        new("musttalk.card", "opened by the roster, overdue", words => TalkCards.Of(new TalkView([Overdue], TalkNews.Standing, Today, "sample"), words)),
        new("musttalk.card", "undone", words => TalkCards.Of(new TalkView([Owed], TalkNews.Undone, Today, null), words)),
        new("musttalk.card", "held meanwhile", words => TalkCards.Of(new TalkView([Met], TalkNews.MetSince, Today, null), words)),
        new("musttalk.list", "every standing", words => TalkCards.List(List(Overdue, Owed, Met), words)),
        new("musttalk.list", "longest, between pages", words => TalkCards.List(
            List(Longest, Longest, Longest, Longest, Longest) with { Page = new ListPage(2, 60) }, words)),
        new("musttalk.list", "none", words => TalkCards.List(List(), words)),
        new("musttalk.notice", "one colleague", words => NoticeCards.Owed(Notice(Owed), words)),
        new("musttalk.notice", "forty colleagues", words => NoticeCards.Owed(Notice(Appraised), words)),
        new("musttalk.notice", "undone", words => NoticeCards.Undone(Notice(Owed), words)),
    ];

    private static IReadOnlyList<FormProblem> Wrong =>
    [
        new(nameof(RecordForm.Whom), "musttalk.problem.not_yours"),
        new(nameof(RecordForm.Occasion), "musttalk.problem.no_occasion"),
        new(nameof(RecordForm.On), "musttalk.problem.in_future", ("today", Today)),
        new(nameof(RecordForm.Line), "musttalk.problem.line_too_long", ("length", 201), ("most", MustTalk.LineLength)),
    ];

    private static ListView List(params TalkLine[] lines) => new(lines, new ListPage(1, lines.Length), lines.Length, Today);

    private static NoticeView Notice(params TalkLine[] lines) => new(lines, "林书琴", "contact.log.1", "pairing.list.1");
}
