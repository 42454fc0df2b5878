using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>The cards in every state, with invented people, for the gallery.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly MemberToLogFor Ling = new(7, "凌晓", "010231");
    private static readonly KnownPairing Fang = new(1, 1, "王芳", "王芳", new DateOnly(2025, 9, 1), null);
    private static readonly KnownPairing Chen = new(2, 2, "陈思远", "陈思远", new DateOnly(2025, 9, 1), null);
    private static readonly FormRules Rules = new(Today, 62, [Fang, Chen]) { WithNote = false };
    private static readonly LogContactForm Empty = new() { On = "2026-04-15" };

    private static readonly SavedEntry Entry = new(
        ["陈思远"], new DateOnly(2026, 4, 14), ContactKind.Visit, FriendTasks.Hear, "到实验室看望，了解搬迁后的工作条件", HasNote: false, Next: null);

    public static IEnumerable<CardSample> All =>
    [
        new("contact.for-whom", "some", words => WhomCard.Of([Ling, new(8, "欧阳天桂", "010019")], null, words)),
        new("contact.for-whom", "nobody chosen", words => WhomCard.Of([Ling], "logfor.problem.no_member", words)),
        new("contact.for-whom", "more than fit", words => WhomCard.Of([.. Enumerable.Range(10, 120).Select(id => Ling with { Id = id, Name = "阿卜杜热合曼·阿卜杜克热木" })], "logfor.problem.not_found", words)),
        new("contact.for-whom", "nobody is paired", WhomCard.Nobody),
        new("contact.for-whom", "no pairing lately", words => WhomCard.NoPairings(Ling, words)),
        new("contact.for-whom", "left", WhomCard.Left),
        new("contact.for-form", "empty", words => FormCard.Of(View(Empty), words)),
        new("contact.for-form", "wrong", words => FormCard.Of(View(Empty) with { Problems = FormCheck.Of(Empty, Rules).Problems }, words)),
        Saved("saved", EnteredNews.Saved, entered => entered with { Key = Key, Hours = 24 }),
        Saved("saved, the member has no chat", EnteredNews.Saved, entered => entered with { Key = Key, Hours = 24, IsUntold = true }),
        Saved("saved before", EnteredNews.SavedBefore),
        Saved("same exists", EnteredNews.SameExists),
        Saved("edited since", EnteredNews.EditedSince),
        Saved("undone", EnteredNews.Undone),
        Saved("too late", EnteredNews.TooLate),
        new("contact.for-told", "told", words => EnteredCards.Told("林书琴", Entry, Key, words)),
        new("contact.for-told", "taken back", words => EnteredCards.TakenBack("林书琴", Entry, words)),
        new("contact.for-told", "rejected", words => EnteredCards.Rejected(Ling.Name, Entry, words)),
    ];

    private static FormView View(LogContactForm form) => new(form, Rules, Key, FormOccasion.ForMember) { Member = Ling.Name };

    private static CardSample Saved(string state, EnteredNews news, Func<EnteredFor, EnteredFor>? more = null) =>
        new("contact.for-saved", state, words => EnteredCards.Saved((more ?? (one => one))(new EnteredFor(Ling.Name, Entry, news)), words));
}
