using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.ReadAudit;

internal static class Samples
{
    private static readonly DateTimeOffset At = new(2026, 4, 15, 9, 12, 0, TimeSpan.FromHours(8));

    private static readonly AuditLine Read = new(At, "objection.read", "林书琴", "陈思远", "objection:3");

    private static readonly AuditLine Longest =
        new(At, "objection.corrected", new string('名', Person.NameLength), new string('名', Person.NameLength), "objection:9223372036854775807");

    public static IEnumerable<CardSample> All =>
    [
        new("audit.show", "a unit's", words => AuditCards.List(
            [Read, new AuditLine(At, "contact.save", "凌晓", "陈思远", "contact:17"), new AuditLine(At, "roster.import", null, null, null), new AuditLine(At, "old.action", "凌晓", null, null)],
            new ListPage(1, 4),
            words)),
        new("audit.show", "longest, between pages", words => AuditCards.List([Longest, Longest, Longest, Longest, Longest], new ListPage(2, 900), words)),
        new("audit.show", "none", words => AuditCards.List([], new ListPage(1, 0), words)),
        new("audit.counts", "some", words => AuditCards.Counts([("contact.save", 312), ("objection.read", 9), ("settings.save", 4)], 30, words)),
        new("audit.counts", "none", words => AuditCards.Counts([], 30, words)),
    ];
}
