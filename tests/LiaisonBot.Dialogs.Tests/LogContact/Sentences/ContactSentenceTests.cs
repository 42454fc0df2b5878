using LiaisonBot.Dialogs.LogContact.Sentences;

namespace LiaisonBot.Dialogs.Tests.LogContact.Sentences;

public sealed class ContactSentenceTests
{
    [Fact]
    public void Two_colleagues_of_one_name_are_asked_about()
    {
        IReadOnlyList<Candidate> namesakes = [new(1, "王芳"), new(2, "王芳"), new(3, "李明")];

        var sentence = ContactSentence.Read("昨天和王芳谈心", Understood.Today, namesakes)!;

        Assert.Empty(sentence.Colleagues);
        Assert.Equal([1, 2], Assert.Single(sentence.Unclear).Candidates.Select(candidate => candidate.Id));
    }

    [Fact]
    public void An_unclear_name_lists_only_those_it_fits()
    {
        var sentence = ContactSentence.Read("昨天和王老师谈心", Understood.Today, Understood.Colleagues)!;

        Assert.Equal(["王芳", "王志强"], Assert.Single(sentence.Unclear).Candidates.Select(candidate => candidate.Name));
    }

    [Fact]
    public void The_longer_of_two_names_is_meant()
    {
        IReadOnlyList<Candidate> colleagues = [new(1, "李明"), new(2, "李明华")];

        Assert.Equal("李明华 | 2026-03-17 | talk | -", Understood.From("昨天和李明华谈心", colleagues: colleagues));
        Assert.Equal("李明 | 2026-03-17 | talk | -", Understood.From("昨天和李明谈心", colleagues: colleagues));
    }

    [Fact]
    public void The_only_王_needs_no_question() =>
        Assert.Equal("王芳 | 2026-03-17 | talk | -", Understood.From("昨天和小王谈心", colleagues: [new(1, "王芳"), new(2, "李明")]));

    [Fact]
    public void A_long_topic_is_cut_at_the_end_of_a_clause()
    {
        var topic = string.Concat(Enumerable.Repeat("实验室搬迁以后设备还没有到位，", 20));

        var line = ContactSentence.Read("昨天和王芳谈心，聊了" + topic, Understood.Today, Understood.Colleagues)!.Line!;

        Assert.Equal(string.Concat(Enumerable.Repeat("实验室搬迁以后设备还没有到位，", 13))[..^1] + "…", line);
        Assert.InRange(line.Length, 150, 200);
    }

    [Fact]
    public void A_long_topic_is_never_cut_inside_a_character()
    {
        var line = ContactSentence.Read(
            "昨天和王芳谈心，聊了" + string.Concat(Enumerable.Repeat("👩‍🔬", 150)), Understood.Today, Understood.Colleagues)!.Line!;

        Assert.EndsWith("👩‍🔬…", line, StringComparison.Ordinal);
        Assert.InRange(line.EnumerateRunes().Count(), 190, 200);
    }

    [Fact]
    public void A_pasted_page_is_read_at_once()
    {
        var page = "昨天和王芳谈心，聊了" + string.Concat(Enumerable.Repeat("和小王一三五号聊了about 3月", 20_000));

        Assert.StartsWith("王芳 | 2026-03-17 | talk | ", Understood.From(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        var random = new Random(20260318);
        string[] pieces =
        [
            "和", "王芳", "王", "高兴", "老师", "昨天", "周", "一", "三", "号", "月", "2", "30", "/", "-", "聊了", "谈", "就", "，", "。", ":", " ",
            "with", "about", "on", "the", "5th", "Anna", "last", "week", "再", "\ud83d\ude00", "\ud83d", "\0", "前", "天", "<at>", "99999", "个月",
        ];
        for (var i = 0; i < 1000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = ContactSentence.Read(text, Understood.Today, Understood.Colleagues);
        }
    }
}
