using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly Unit Branch = new() { Id = 2, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch };
    private static readonly Unit Above = new() { Id = 1, Code = "G03", Name = "药学党总支", Kind = UnitKind.GeneralBranch };
    private static readonly Handling InBranch = new(Branch, [1], Branch);
    private static readonly Handling Up = new(Above, [1], Branch);

    private static readonly EntryView Entry = new()
    {
        Id = 1,
        RootId = 1,
        On = new DateOnly(2026, 3, 5),
        Kind = ContactKind.Visit,
        Line = "走访宿舍，了解冬季供暖情况",
        AuthorId = 1,
        Author = "凌晓",
        PairingId = 1,
    };

    private static readonly ObjectionView Open = new()
    {
        Id = 1,
        State = ObjectionState.Open,
        Reason = "那天没有来宿舍，是打的电话",
        UnitId = 2,
        RootId = 1,
        ObjectorId = 2,
        Objector = "陈思远",
        AuthorId = 1,
        Author = "凌晓",
        On = Entry.On,
        Kind = Entry.Kind,
        Line = Entry.Line,
        LineNow = Entry.Line,
    };

    private static readonly ObjectionView Asked = Open with { State = ObjectionState.CorrectionAsked };
    private static readonly ObjectionView Corrected = Open with { State = ObjectionState.Corrected, LineNow = "电话了解宿舍冬季供暖情况" };
    private static readonly ObjectionView Settled = Corrected with { State = ObjectionState.Settled, Answer = "已核实，改为电话联系，谢谢提醒" };

    private static readonly ObjectionView Longest = Open with
    {
        Objector = new string('名', Person.NameLength),
        Author = new string('名', Person.NameLength),
        Line = new string('长', Contact.LineLength),
        LineNow = new string('改', Contact.LineLength),
        Reason = new string('由', Objection.ReasonLength),
    };

    public static IEnumerable<CardSample> All =>
    [
        new("objection.form", "empty", words => RaiseCards.Form(new RaiseForm(Entry, "", Key), words)),
        new("objection.form", "nothing written", words => RaiseCards.Form(new RaiseForm(Entry, "", Key) { IsWrong = true }, words)),
        new("objection.form", "too long, and the entry has changed", words => RaiseCards.Form(
            new RaiseForm(Entry, new string('由', Objection.ReasonLength + 1), Key) { IsWrong = true, HasChanged = true }, words)),
        new("objection.own", "sent", words => RaiseCards.Own(new OwnView(Open, InBranch, OwnNews.Raised, Key), words)),
        new("objection.own", "sent further up", words => RaiseCards.Own(new OwnView(Open, Up, OwnNews.Raised, Key), words)),
        new("objection.own", "nobody to deal with it", words => RaiseCards.Own(new OwnView(Longest, null, OwnNews.Before, Key), words)),
        new("objection.own", "correction asked", words => RaiseCards.Own(new OwnView(Asked, null, OwnNews.Standing, null), words)),
        new("objection.own", "settled", words => RaiseCards.Own(new OwnView(Settled, null, OwnNews.Standing, null), words)),
        new("objection.own", "withdrawn", words =>
            RaiseCards.Own(new OwnView(Open with { State = ObjectionState.Withdrawn }, null, OwnNews.Standing, null), words)),
        .. Handled,
        new("objection.author", "correction asked", words => AuthorCards.Asked(Asked, "contact.correct.1", "contact.entry.1", words)),
        new("objection.author", "settled", words => AuthorCards.Settled(Settled, words)),
    ];

    private static IEnumerable<CardSample> Handled =>
    [
        new("objection.handle", "open", words => HandleCards.Of(new HandledView(Open, InBranch, Key), words)),
        new("objection.handle", "from below, longest, answer too long", words => HandleCards.Of(
            new HandledView(Longest, Up, Key) { News = HandleNews.AnswerWrong, Answer = new string('答', Objection.AnswerLength + 1) }, words)),
        new("objection.handle", "no answer", words =>
            HandleCards.Of(new HandledView(Open, InBranch, Key) { News = HandleNews.AnswerWrong }, words)),
        new("objection.handle", "author unreached", words =>
            HandleCards.Of(new HandledView(Asked, InBranch, Key) { News = HandleNews.AuthorUnreached }, words)),
        new("objection.handle", "author left", words =>
            HandleCards.Of(new HandledView(Open, InBranch, Key) { News = HandleNews.AuthorLeft }, words)),
        new("objection.handle", "undone by its author", words =>
            HandleCards.Of(new HandledView(Corrected with { LineNow = null }, InBranch, Key), words)),
        new("objection.handle", "settled", words => HandleCards.Of(new HandledView(Settled, InBranch, null), words)),
        new("objection.list", "some", words => HandleCards.List([Open, Asked, Corrected], new ListPage(1, 3), words)),
        new("objection.list", "longest, between pages", words =>
            HandleCards.List([Longest, Longest, Longest, Longest, Longest], new ListPage(2, 15), words)),
        new("objection.list", "none", words => HandleCards.List([], new ListPage(1, 0), words)),
    ];
}
