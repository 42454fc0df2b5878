using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private static readonly IReadOnlyList<MetColleague> Met = [new(1, "陈思远"), new(2, "罗一鸣"), new(3, "沈知秋")];

    private static readonly ContactLine Talk = new()
    {
        Id = 1,
        On = new DateOnly(2026, 4, 2),
        Kind = ContactKind.Talk,
        Tasks = FriendTasks.Hear | FriendTasks.Help,
        Line = "了解实验室搬迁后的工作条件",
        Note = "他担心设备调试来不及，想请后勤派人看看。",
        NextOn = new DateOnly(2026, 5, 8),
        Colleagues = ["陈思远"],
    };

    private static readonly ContactLine Forum = Talk with
    {
        Kind = ContactKind.Forum,
        Note = null,
        NextOn = null,
        LoggedBy = "林书琴",
        Colleagues = ["陈思远", "罗一鸣", "沈知秋", "何文清", "程诺", "方远", "苏禾"],
    };

    private static readonly ContactLine Longest = Talk with
    {
        Line = new string('长', Contact.LineLength),
        Note = new string('记', PrivateNote.TextLength),
        Tasks = FriendTasks.Hear | FriendTasks.Help | FriendTasks.Learn | FriendTasks.Explain,
        Occasion = Occasion.Conduct,
        IsEdited = true,
        LoggedBy = new string('名', Person.NameLength),
        Colleagues = [.. Enumerable.Repeat(new string('名', Person.NameLength), 9)],
    };

    public static IEnumerable<CardSample> All =>
    [
        new("contact.mine", "one page", words => ContactsCard.Of(
            View(ContactFilter.None, Talk, Talk with { IsEdited = true, Note = null }, Talk with { IsUndone = true, Note = null }, Forum), words)),
        new("contact.mine", "longest, between pages", words => ContactsCard.Of(
            View(ContactFilter.None, Longest, Longest, Longest, Longest, Longest) with { Page = new ListPage(2, 60) }, words)),
        new("contact.mine", "one colleague, one month", words => ContactsCard.Of(View(new ContactFilter([Met[0]], March), Talk), words)),
        new("contact.mine", "one colleague, half a year", words => ContactsCard.Of(
            View(new ContactFilter([Met[0]], null) { Period = new AppraisalPeriod(2026, 1) }, Talk) with { Page = new ListPage(2, 12) }, words)),
        new("contact.mine", "nothing behind the filter", words => ContactsCard.Nothing(View(new ContactFilter([Met[1]], March)), words)),
        new("contact.mine", "empty", words => ContactsCard.Empty("contact.log.1", words)),
        new("contact.read", "in full", words => ContactsCard.Entry(Talk, ContactFilter.None.Data, words)),
        new("contact.read", "longest", words => ContactsCard.Entry(Longest, ContactFilter.None.Data, words)),
    ];

    private static ContactsView View(ContactFilter filter, params ContactLine[] lines) =>
        new(lines, new ListPage(1, lines.Length), filter, new FilterChoices(Met, [new DateOnly(2026, 4, 1), March]));
}
