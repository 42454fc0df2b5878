using System.Globalization;
using LiaisonBot.Data.Absences;
using LiaisonBot.Dialogs.Absences;

namespace LiaisonBot.Dialogs.Tests.Absences;

/// <summary>Read on Wednesday, 15 April 2026.</summary>
public sealed class AbsenceSentenceTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);

    [Theory]
    [InlineData("3月1日到3月15日", "2026-03-01", "2026-03-15", null)]
    [InlineData("3月1日到15日病假", "2026-03-01", "2026-03-15", AbsenceReason.Illness)]
    [InlineData("3月1-15日", "2026-03-01", "2026-03-15", null)]
    [InlineData("3/1-3/15", "2026-03-01", "2026-03-15", null)]
    [InlineData("2026-05-06至2026-05-08 事假", "2026-05-06", "2026-05-08", AbsenceReason.Leave)]
    [InlineData("12月28日到1月3日", "2025-12-28", "2026-01-03", null)]
    [InlineData("明天", "2026-04-16", "2026-04-16", null)]
    [InlineData("明后天", "2026-04-16", "2026-04-17", null)]
    [InlineData("明天起三天", "2026-04-16", "2026-04-18", null)]
    [InlineData("三天", "2026-04-15", "2026-04-17", null)]
    [InlineData("下周一到周三", "2026-04-20", "2026-04-22", null)]
    [InlineData("周五", "2026-04-17", "2026-04-17", null)]
    [InlineData("20号到25号", "2026-04-20", "2026-04-25", null)]
    [InlineData("5号", "2026-05-05", "2026-05-05", null)]
    [InlineData("9月1日起出国三个月", "2026-09-01", "2026-11-30", AbsenceReason.Abroad)]
    [InlineData("下周一起产假两周", "2026-04-20", "2026-05-03", AbsenceReason.Parental)]
    [InlineData("病假", "2026-04-15", null, AbsenceReason.Illness)]
    [InlineData("最近", null, null, null)]
    [InlineData("from March 1 to March 15", "2026-03-01", "2026-03-15", null)]
    [InlineData("March 1 to 15, sick leave", "2026-03-01", "2026-03-15", AbsenceReason.Illness)]
    [InlineData("tomorrow", "2026-04-16", "2026-04-16", null)]
    [InlineData("Friday", "2026-04-17", "2026-04-17", null)]
    [InlineData("for 3 days from tomorrow", "2026-04-16", "2026-04-18", null)]
    [InlineData("annual leave next Monday", "2026-04-20", "2026-04-20", AbsenceReason.Leave)]
    public void Days_lie_ahead_unless_they_are_named_exactly(string text, string? from, string? to, AbsenceReason? reason) =>
        Assert.Equal(new AbsenceSentence(Day(from), Day(to), reason), AbsenceSentence.Read(text, Today));

    [Theory]
    [InlineData("我下周一到周三请病假", true)]
    [InlineData("3月1日到15日休年假", true)]
    [InlineData("I am on leave from March 1 to 15", true)]
    [InlineData("请假怎么请？", false)]
    [InlineData("昨天和陈思远谈心", false)]
    [InlineData("可以请假吗", false)]
    public void Only_a_sentence_that_tells_of_an_absence_is_one(string text, bool speaks) => Assert.Equal(speaks, AbsenceSentence.SpeaksOfAbsence(text));

    [Theory]
    [InlineData("")]
    [InlineData("谢谢")]
    [InlineData("list")]
    public void What_names_no_day_and_no_kind_is_nothing(string text) => Assert.Null(AbsenceSentence.Read(text, Today));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
