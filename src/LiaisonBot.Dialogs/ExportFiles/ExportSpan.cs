using LiaisonBot.Data.Stored;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>The times to choose from. Stands in cards by its literal.</summary>
internal enum ExportSpan
{
    [Literal("all")]
    All,

    [Literal("this_month")]
    ThisMonth,

    [Literal("last_month")]
    LastMonth,

    [Literal("this_quarter")]
    ThisQuarter,

    [Literal("this_half")]
    ThisHalf,

    [Literal("this_year")]
    ThisYear,

    [Literal("last_year")]
    LastYear,
}

internal static class ExportSpans
{
    /// <summary>The shortest of them that holds the day; everything for a day of long ago.</summary>
    public static ExportSpan Around(DateOnly day, DateOnly today) =>
        Enum.GetValues<ExportSpan>().Where(span => span != ExportSpan.All).FirstOrDefault(span => span.On(today) is var (from, to) && day >= from && day <= to, ExportSpan.All);

    /// <summary>The first day, null for the very beginning, and the last one.</summary>
    public static (DateOnly? From, DateOnly To) On(this ExportSpan span, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return span switch
        {
            ExportSpan.All => (null, today),
            ExportSpan.ThisMonth => (month, today),
            ExportSpan.LastMonth => (month.AddMonths(-1), month.AddDays(-1)),
            ExportSpan.ThisQuarter => (new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), today),
            ExportSpan.ThisHalf => (new DateOnly(today.Year, today.Month <= 6 ? 1 : 7, 1), today),
            ExportSpan.ThisYear => (new DateOnly(today.Year, 1, 1), today),
            ExportSpan.LastYear => (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
            _ => throw new ArgumentOutOfRangeException(nameof(span)),
        };
    }
}
