using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>The slice's cards in every state, with invented people, for the gallery.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string UnitName = "药学党总支";

    private static readonly DateOnly Day = new(2026, 4, 15);

    private static readonly BriefingTally Figures = new(268, 240, 12, 1, 3, 12, 0);

    private static readonly IReadOnlyList<Unit> Units = [UnitOf(1, UnitName), UnitOf(2, "药理支部")];

    public static IEnumerable<CardSample> All => [.. Reading, .. Asking, .. Writing, .. Keeping];

    private static IEnumerable<CardSample> Reading =>
    [
        new("briefing.message", "in both languages", words => ReceivedCard.Of(new BriefingView(Both, UnitName), words)),
        new("briefing.message", "in Chinese alone", words => ReceivedCard.Of(new BriefingView(Chinese, UnitName), words)),
        new("briefing.message", "a correction, corrected and taken back itself", words => ReceivedCard.Of(new BriefingView(Corrected, UnitName) { Replaces = Chinese }, words)),
        new("briefing.message", "longest", words => ReceivedCard.Of(new BriefingView(Longest, UnitName) { Replaces = Longest }, words)),
        List("none", 0, keeps: false),
        List("some", 3, keeps: false),
        List("many, of somebody who writes", 12, keeps: true),
    ];

    private static IEnumerable<CardSample> Asking =>
    [
        Question("empty", QuestionForm.Blank(CaseCategories.BuiltIn)),
        Question("every field wrong", new QuestionForm(Typed.Lines(""), "", "")),
        Question("longest", new QuestionForm(Typed.Lines(new string('字', 2000)), "other", "branch")),
    ];

    private static IEnumerable<CardSample> Writing =>
    [
        Form("empty", BriefingForm.Of(Units[0], null), [Units[0]]),
        Form("one of two units, every field wrong", BriefingForm.Of((Unit?)null, null) with { EnglishText = Typed.Lines("x") }, Units),
        new("briefing.form", "a correction", words => FormCard.Of(new FormView(BriefingForm.Of(Units[0], Chinese), [Units[0]], Key) { Replaces = Chinese }, words)),
        new("briefing.form", "changed by somebody else", words => FormCard.Of(new FormView(BriefingForm.Of(Units[0], Both), [Units[0]], Key) { ChangedBy = "林书琴" }, words)),
        Form("longest", BriefingForm.Of(Units[0], Longest) with { Text = Typed.Lines(Emoji(2000)), EnglishText = Typed.Lines(Emoji(2000)) }, Units),
        .. Enum.GetValues<DraftNews>().Select(news => Draft($"{news}", new DraftView(new BriefingView(Draft(Both), UnitName), 268, Key) { Decides = news < DraftNews.HandedOver, News = news })),
        Draft("a correction in Chinese alone", new DraftView(new BriefingView(Draft(Chinese), UnitName) { Replaces = Chinese }, 1, Key) { Decides = true }),
        Draft("longest", new DraftView(new BriefingView(Draft(Longest), UnitName), 5300, Key) { Decides = true }),
        new("briefing.notice", "deleted", DraftCard.Deleted),
        new("briefing.notice", "waits for a decision", words => DraftCard.Told(new BriefingView(Draft(Both), UnitName), "赵明", words)),
    ];

    private static IEnumerable<CardSample> Keeping =>
    [
        .. Enum.GetValues<SentNews>().Select(news => new CardSample("briefing.sent", $"{news}", words => SentCard.Of(Sent(Both, Figures) with { News = news, Key = Key }, words))),
        new("briefing.sent", "to be looked at only", words => SentCard.Of(Sent(Chinese, Figures with { Waiting = 0, Sent = 252 }), words)),
        new("briefing.sent", "corrected and taken back", words => SentCard.Of(Sent(Corrected, Figures with { Waiting = 0, TakenBack = 12 }), words)),
        new("briefing.sent", "longest", words => SentCard.Of(Sent(Longest, Figures) with { Key = Key }, words)),
        new("briefing.list", "none", words => ListCard.Of(new BriefingList([], new ListPage(1, 0)), words)),
        new("briefing.list", "every state", words => ListCard.Of(new BriefingList([.. Enum.GetValues<BriefingState>().Select(Line)], new ListPage(2, 12)), words)),
    ];

    private static Briefing Chinese => New("关于实验室搬迁的决定", "4月12日党总支会议研究决定：实验室搬迁分两批进行，第一批从5月6日开始。\n搬迁期间的实验安排由各教研室协商，有困难的请及时提出。");

    private static Briefing Both => With(Chinese, "Decision on moving the laboratories", "The laboratories move in two stages; the first begins on May 6.\nIf this causes you trouble, please say so.");

    private static Briefing Corrected
    {
        get
        {
            var briefing = Both;
            (briefing.ReplacesId, briefing.ReplacedOn, briefing.TakenBackOn) = (1, Day, Day);
            return briefing;
        }
    }

    private static Briefing Longest => With(
        New(new string('题', Briefing.TitleLength), Emoji(Briefing.TextLength / 2)), string.Concat(Enumerable.Repeat("Decision ", 7))[..Briefing.TitleLength], Emoji(Briefing.TextLength / 2));

    private static string Emoji(int count) => string.Concat(Enumerable.Repeat("\U0001F600", count));

    private static Briefing New(string title, string text) => new() { Id = 1, UnitId = 1, Title = title, Text = text, State = BriefingState.Sent, SentOn = Day, Recipients = 268 };

    private static Briefing With(Briefing briefing, string title, string text)
    {
        (briefing.EnglishTitle, briefing.EnglishText) = (title, text);
        return briefing;
    }

    private static Briefing Draft(Briefing briefing)
    {
        (briefing.State, briefing.SentOn) = (BriefingState.Draft, null);
        return briefing;
    }

    private static BriefingLine Line(BriefingState state)
    {
        var briefing = state == BriefingState.Draft ? Draft(Both) : Both;
        briefing.State = state;
        return new BriefingLine(new BriefingView(briefing, UnitName), state == BriefingState.Draft ? null : Figures);
    }

    private static Unit UnitOf(long id, string name) => new() { Id = id, Code = $"G{id}", Name = name, Kind = UnitKind.GeneralBranch };

    private static SentView Sent(Briefing briefing, BriefingTally tally) => new(new BriefingView(briefing, UnitName), tally) { By = "林书琴", Cases = 2 };

    private static CardSample Form(string state, BriefingForm form, IReadOnlyList<Unit> units) =>
        new("briefing.form", state, words => FormCard.Of(new FormView(form, units, Key) { Problems = state == "empty" ? [] : BriefingCheck.Of(form, units) }, words));

    private static CardSample Question(string state, QuestionForm form) => new("briefing.question", state, words => QuestionCard.Of(
        new QuestionView(new BriefingView(Both, UnitName), form, CaseCategories.BuiltIn, Key) { Problems = state == "empty" ? [] : form.Check(CaseCategories.BuiltIn) }, words));

    private static CardSample Draft(string state, DraftView view) => new("briefing.draft", state, words => DraftCard.Of(view, words));

    private static CardSample List(string state, int count, bool keeps) => new("briefing.received", state, words => ReceivedCard.List(
        new ReceivedList([.. Enumerable.Repeat(new BriefingView(Corrected, UnitName), Math.Min(count, ListPage.Size))], new ListPage(1, count), keeps), words));
}
