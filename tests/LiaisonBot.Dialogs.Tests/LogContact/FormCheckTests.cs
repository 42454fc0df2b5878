using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.LogContact;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>What a form may say, field by field, and every refusal in both languages.</summary>
public sealed class FormCheckTests
{
    private static readonly DateOnly Today = new(2026, 4, 15);

    private static readonly FormRules Rules = new(Today, 62,
    [
        new(11, 1, "王芳", "王芳", new DateOnly(2025, 9, 1), null),
        new(12, 2, "李明", "李明", new DateOnly(2026, 4, 10), null),
        new(13, 3, "赵晓东", "赵晓东", new DateOnly(2025, 9, 1), new DateOnly(2026, 3, 31)),
        new(14, 4, "孙立", "孙立", new DateOnly(2025, 9, 1), new DateOnly(2026, 3, 10)),
        new(15, 4, "孙立", "孙立", new DateOnly(2026, 4, 1), null),
    ]);

    private static readonly LogContactForm Good = new()
    {
        Colleagues = "1",
        On = "2026-04-14",
        Kind = "talk",
        Line = "实验室搬迁",
    };

    [Fact]
    public void A_good_form_makes_a_contact()
    {
        var contact = Accepted(Good with { Colleagues = "1,2", Tasks = "hear,explain", Note = " 私下 ", Next = "2026-05-01" });

        Assert.Equal([11, 12], contact.Pairings.Select(pairing => pairing.Id));
        Assert.Equal(new DateOnly(2026, 4, 14), contact.On);
        Assert.Equal(ContactKind.Talk, contact.Kind);
        Assert.Equal(FriendTasks.Hear | FriendTasks.Explain, contact.Tasks);
        Assert.Equal("实验室搬迁", contact.Line);
        Assert.Equal("私下", contact.Note);
        Assert.Equal(new DateOnly(2026, 5, 1), contact.Next);
    }

    [Fact]
    public void What_is_optional_may_be_left_out()
    {
        var contact = Accepted(Good);

        Assert.Equal(FriendTasks.None, contact.Tasks);
        Assert.Null(contact.Note);
        Assert.Null(contact.Next);
    }

    [Theory]
    [InlineData("visit", ContactKind.Visit)]
    [InlineData("talk", ContactKind.Talk)]
    [InlineData("study", ContactKind.Study)]
    [InlineData("forum", ContactKind.Forum)]
    [InlineData("reception", ContactKind.Reception)]
    public void Every_kind_is_known(string literal, ContactKind kind) => Assert.Equal(kind, Accepted(Good with { Kind = literal }).Kind);

    [Fact]
    public void The_line_is_one_line() => Assert.Equal("实验室 搬迁", Accepted(Good with { Line = "实验室\r\n\t 搬迁\n" }).Line);

    [Fact]
    public void A_colleague_chosen_twice_counts_once() => Assert.Single(Accepted(Good with { Colleagues = "1,1" }).Pairings);

    [Theory]
    [InlineData("2026-04-15")]
    [InlineData("2026-02-12")]
    public void The_first_and_the_last_day_are_allowed(string on) => Accepted(Good with { On = on });

    [Theory]
    [InlineData("2026-03-10", 14)]
    [InlineData("2026-04-01", 15)]
    public void The_pairing_that_stood_on_the_day_is_the_one_that_counts(string on, long pairing) =>
        Assert.Equal(pairing, Assert.Single(Accepted(Good with { Colleagues = "4", On = on }).Pairings).Id);

    [Fact]
    public void A_pairing_counts_on_its_first_and_its_last_day()
    {
        Accepted(Good with { Colleagues = "2", On = "2026-04-10" });
        Accepted(Good with { Colleagues = "3", On = "2026-03-31" });
    }

    [Fact]
    public void A_line_is_counted_in_characters_not_in_their_halves()
    {
        Accepted(Good with { Line = string.Concat(Enumerable.Repeat("😀", 200)) });
        Accepted(Good with { Line = new string('字', 200) });
    }

    [Fact]
    public void A_day_out_of_reach_may_stay_in_an_edit_and_no_other()
    {
        var edit = Rules with { KeptDay = new DateOnly(2026, 2, 11) };

        Assert.NotNull(FormCheck.Of(Good with { On = "2026-02-11" }, edit).Contact);
        Assert.Null(FormCheck.Of(Good with { On = "2026-02-10" }, edit).Contact);
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "Colleagues=", "请选择联系对象。", "Please choose at least one colleague." },
        { "Colleagues=99", "所选同事不在结对名单中，请重新选择。", "Someone you chose is not among the pairings. Please choose again." },
        { "Colleagues=1; drop table", "所选同事不在结对名单中，请重新选择。", "Someone you chose is not among the pairings. Please choose again." },
        {
            "Colleagues=2|On=2026-04-09", "与李明的结对从2026年4月10日开始，在此之前的联系不能记录。",
            "The pairing with 李明 began on April 10, 2026; earlier contacts cannot be logged."
        },
        {
            "Colleagues=3|On=2026-04-01", "与赵晓东的结对已于2026年3月31日结束，在此之后的联系不能记录。",
            "The pairing with 赵晓东 ended on March 31, 2026; later contacts cannot be logged."
        },
        {
            "Colleagues=4|On=2026-03-20", "与孙立的结对已于2026年3月10日结束，在此之后的联系不能记录。",
            "The pairing with 孙立 ended on March 10, 2026; later contacts cannot be logged."
        },
        { "On=", "请选择联系日期。", "Please choose the date." },
        { "On=14.4.2026", "没有认出具体是哪一天，请选择日期。", "Which day it was is not clear. Please choose the date." },
        { "On=2026-02-30", "没有认出具体是哪一天，请选择日期。", "Which day it was is not clear. Please choose the date." },
        { "On=2026-04-16", "联系日期不能晚于今天（2026年4月15日）。", "The date cannot be later than today (April 15, 2026)." },
        {
            "On=2026-02-11", "只能补记62天以内的联系，最早可填2026年2月12日。",
            "Contacts can be entered up to 62 days back, so February 12, 2026 at the earliest."
        },
        { "Kind=", "请选择联系方式。", "Please choose the kind of contact." },
        { "Kind=party", "请选择联系方式。", "Please choose the kind of contact." },
        { "Kind=Talk", "请选择联系方式。", "Please choose the kind of contact." },
        { "Tasks=hear,sing", "有一项任务没有认出，请重新选择。", "One of the tasks was not recognised. Please choose again." },
        { "Line=", "请用一句话写明联系内容。", "Please say in one line what it was about." },
        { "Line= \n ", "请用一句话写明联系内容。", "Please say in one line what it was about." },
        {
            "Line=*201", "现有 201 字，请精简到 200 字以内；细节可以写在私人笔记里。",
            "This has 201 characters; please keep it to 200. Details can go into the private note."
        },
        { "Note=*2001", "现有 2001 字，请精简到 2000 字以内。", "This has 2001 characters; please keep it to 2000." },
        {
            "Next=soon", "没有认出具体是哪一天，请选择日期，或留空。",
            "Which day it is is not clear. Please choose a date or leave it empty."
        },
        { "Next=2026-04-14", "下次联系日期应晚于本次联系日期。", "The next meeting must be after this contact." },
        { "Next=2026-04-01", "下次联系日期应晚于本次联系日期。", "The next meeting must be after this contact." },
        { "Next=2027-04-15", "下次联系日期应在一年以内。", "The next meeting must be within a year." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_said_at_its_field_in_both_languages(string change, string chinese, string english)
    {
        var check = FormCheck.Of(Changed(change), Rules);

        Assert.Null(check.Contact);
        var problem = Assert.Single(check.Problems);
        Assert.Equal(change[..change.IndexOf('=')], problem.Field);
        Assert.Equal(chinese, problem.In(Wording.Chinese));
        Assert.Equal(english, problem.In(Wording.English));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var check = FormCheck.Of(new LogContactForm(), Rules);

        Assert.Equal(["On", "Colleagues", "Kind", "Line"], check.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_contact_to_come_with_a_wrong_colleague_has_both_problems()
    {
        var check = FormCheck.Of(Good with { Colleagues = "99", On = "2026-05-01" }, Rules);

        Assert.Equal([Problem.InFuture(Today).Key, Problem.UnknownColleague.Key], check.Problems.Select(problem => problem.Key));
    }

    private static CheckedContact Accepted(LogContactForm form)
    {
        var check = FormCheck.Of(form, Rules);
        Assert.Empty(check.Problems);
        return check.Contact!;
    }

    /// <summary>"Line=*201" is 201 characters.</summary>
    private static LogContactForm Changed(string change)
    {
        var form = Good;
        foreach (var part in change.Split('|'))
        {
            var value = part[(part.IndexOf('=') + 1)..];
            value = value.StartsWith('*') ? new string('字', int.Parse(value[1..])) : value;
            form = part[..part.IndexOf('=')] switch
            {
                nameof(form.Colleagues) => form with { Colleagues = value },
                nameof(form.On) => form with { On = value },
                nameof(form.Kind) => form with { Kind = value },
                nameof(form.Tasks) => form with { Tasks = value },
                nameof(form.Line) => form with { Line = value },
                nameof(form.Note) => form with { Note = value },
                nameof(form.Next) => form with { Next = value },
                var field => throw new ArgumentException(field),
            };
        }

        return form;
    }
}
