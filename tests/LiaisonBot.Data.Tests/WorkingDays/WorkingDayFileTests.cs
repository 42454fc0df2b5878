using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Tests.WorkingDays;

public sealed class WorkingDayFileTests
{
    [Theory]
    [InlineData("date,kind,name\n2027-01-01,holiday,元旦\n2027-01-02,workday,元旦\n")]
    [InlineData("\uFEFFDate,Kind,Name\r\n2027-01-01, 放假 ,元旦\r\n\r\n2027-01-02,上班\r\n")]
    public void A_good_file_is_read_in_either_language(string text)
    {
        var file = WorkingDayFile.Parse("more.csv", text);

        Assert.Empty(file.Mistakes);
        Assert.Equal([new AnnouncedDay(new DateOnly(2027, 1, 1), false), new AnnouncedDay(new DateOnly(2027, 1, 2), true)], file.Days);
    }

    [Theory]
    [InlineData("", "more.csv, line 1: the headings are to be date,kind,name.")]
    [InlineData("2027-01-01,holiday,元旦\n", "more.csv, line 1: the headings are to be date,kind,name.")]
    [InlineData("date,kind,name\n", "more.csv, line 1: no day follows.")]
    [InlineData("date,kind,name\n2027-01-01\n", "more.csv, line 2: a row is date,kind,name.")]
    [InlineData("date,kind,name\n\n2027-02-30,holiday,春节\n", "more.csv, line 3: '2027-02-30' is not a date, such as 2027-01-01.")]
    [InlineData("date,kind,name\n2027-01-01,free,元旦\n", "more.csv, line 2: 'free' is not holiday (放假) or workday (上班).")]
    [InlineData("date,kind,name\n2027-01-04,workday,元旦\n", "more.csv, line 2: 2027-01-04 is a Monday, which is worked anyway.")]
    [InlineData("date,kind,name\n2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n", "more.csv, line 3: 2027-01-01 stands there twice.")]
    public void A_bad_row_is_told_with_file_and_line(string text, string mistake) =>
        Assert.Equal(mistake, Assert.Single(WorkingDayFile.Parse("more.csv", text).Mistakes));

    [Fact]
    public void A_quotation_mark_left_open_is_told() =>
        Assert.NotEmpty(WorkingDayFile.Parse("more.csv", "date,kind,name\n2027-01-01,holiday,\"元旦\n").Mistakes);
}
