using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>The slice's cards in every state, with invented people, for the gallery.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly Today = new(2026, 4, 15);

    private static readonly KnownPairing Fang = new(1, 1, "王芳", "王芳", new DateOnly(2025, 9, 1), null);
    private static readonly KnownPairing Namesake = new(2, 2, "王芳", "王芳 010227", new DateOnly(2026, 3, 2), null);
    private static readonly KnownPairing Ended = new(3, 3, "欧阳天桂", "欧阳天桂", new DateOnly(2025, 9, 1), new DateOnly(2026, 4, 3));
    private static readonly KnownPairing Ayguli = new(4, 4, "阿依古丽·买买提", "阿依古丽·买买提", new DateOnly(2026, 4, 10), null);

    private static readonly FormRules Few = new(Today, 62, [Fang, Namesake with { Label = "王芳 010227" }, Ended, Ayguli]);

    private static readonly LogContactForm Filled = new()
    {
        Colleagues = "1,4",
        On = "2026-04-14",
        Kind = "talk",
        Tasks = "hear,help",
        Line = "了解实验室搬迁后的工作条件，通风柜还没有到位",
        Note = "孩子九月上小学，正在为学区发愁。",
        Next = "2026-05-12",
    };

    private static readonly SavedEntry Entry = new(
        ["王芳", "阿依古丽·买买提"],
        new DateOnly(2026, 4, 14),
        ContactKind.Talk,
        FriendTasks.Hear | FriendTasks.Help,
        Filled.Line,
        HasNote: true,
        new DateOnly(2026, 5, 12));

    private static readonly MonthTally ThisMonth = new(Today, IsCurrent: true, 3, 5);

    public static IEnumerable<CardSample> All =>
    [
        Form("a talk is owed", Few with { Talks = [new OwedTalk(1, Occasion.Setback, Today)] }, Filled with { Occasion = "setback" }),
        Form("empty, one colleague", Few with { Pairings = [Fang] }, new LogContactForm { Colleagues = "1", On = "2026-04-15" }),
        Form("empty, several colleagues", Few, new LogContactForm { On = "2026-04-15" }),
        Form("a hundred colleagues, longest texts", Many, Longest),
        Form("half filled, come back to", Few, Filled with { Line = "" }, FormOccasion.Resumed),
        Form("read from a sentence", Few, Filled with { Note = "", Next = "", Tasks = "" }, FormOccasion.ReadFromSentence),
        Form("read from a sentence, day unclear", Few, Filled with { On = "" }, FormOccasion.ReadFromSentence, [Problem.UnclearDay]),
        Form("every field wrong", Few, Wrong, FormOccasion.New, FormCheck.Of(Wrong, Few).Problems),
        Form("edit", Few, Filled, FormOccasion.Edit),
        Saved("saved", SavedNews.Saved, Entry, ThisMonth),
        Saved("saved, longest texts", SavedNews.Saved, Entry with { Names = [.. Many.Pairings.Take(20).Select(p => p.Name)], Line = Longest.Line }, ThisMonth),
        Saved("saved, for last month", SavedNews.Saved, Plain, new MonthTally(Plain.On, IsCurrent: false, 1, 1)),
        Saved("saved, meets a must-talk", SavedNews.Saved, Entry with { Occasion = Occasion.Setback, MeetsTalk = true }, ThisMonth),
        Saved("edited", SavedNews.Edited, Entry, ThisMonth),
        Saved("saved before", SavedNews.SavedBefore, Entry, ThisMonth),
        Saved("same exists", SavedNews.SameExists, Entry, ThisMonth),
        Saved("changed since", SavedNews.ChangedSince, Entry, ThisMonth),
        Saved("edit left", SavedNews.Unchanged, Entry, ThisMonth),
        Saved("asked to see", SavedNews.Standing, Entry, ThisMonth),
        new("contact.saved", "too late", words => SavedCard.Of(Entry, ThisMonth, SavedNews.TooLate, null, words)),
        new("contact.saved", "undone", words => SavedCard.Undone(Entry, ThisMonth with { Done = 2 }, before: false, words)),
        new("contact.saved", "undone before", words => SavedCard.Undone(Entry, ThisMonth with { Done = 2 }, before: true, words)),
        new("contact.who", "two of one name", words => NoticeCards.WhoIs("王老师", [Fang, Namesake], Key, words)),
        new("contact.who", "as many as fit", words => NoticeCards.WhoIs("小王", [.. Many.Pairings.Take(NoticeCards.MostNames)], Key, words)),
        new("contact.notice", "kept for later", NoticeCards.KeptForLater),
        new("contact.notice", "cancelled", NoticeCards.Cancelled),
        new("contact.notice", "no pairings", NoticeCards.NoPairings),
        new("contact.notice", "pairing ended", words => NoticeCards.PairingEnded(Ended, words)),
    ];

    private static SavedEntry Plain => Entry with
    {
        Names = ["王芳"],
        On = new DateOnly(2026, 3, 30),
        Tasks = FriendTasks.None,
        HasNote = false,
        Next = null,
    };

    private static LogContactForm Wrong => new()
    {
        Colleagues = "3,99",
        On = "2026-04-10",
        Kind = "",
        Tasks = "sing",
        Line = Longest.Line + "。",
        Note = new string('记', PrivateNote.TextLength + 1),
        Next = "2026-04-01",
    };

    private static FormRules Many => Few with
    {
        Pairings =
        [
            .. Enumerable.Range(10, 120).Select(id => new KnownPairing(
                id, id, "阿卜杜热合曼·阿卜杜克热木", $"阿卜杜热合曼·阿卜杜克热木 {10000 + id}", new DateOnly(2025, 9, 1), null)),
        ],
    };

    private static LogContactForm Longest => Filled with
    {
        Colleagues = "11,12,13",
        Line = string.Concat(Enumerable.Repeat("了解搬迁后的工作条件", Contact.LineLength / 10)),
        Note = new string('记', PrivateNote.TextLength),
    };

    private static CardSample Form(
        string state,
        FormRules rules,
        LogContactForm form,
        FormOccasion occasion = FormOccasion.New,
        IReadOnlyList<FormProblem>? problems = null) =>
        new("contact.form", state, words => FormCard.Of(new FormView(form, rules, Key, occasion) { Problems = problems ?? [] }, words));

    private static CardSample Saved(string state, SavedNews news, SavedEntry entry, MonthTally tally) => new(
        "contact.saved",
        state,
        Card (Wording words) => SavedCard.Of(
            entry, tally, news, (Key, 24), words, new Press("case.report.1", words["logcontact.button.report"])));
}
