using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class UserTextTests
{
    [Theory]
    [InlineData("**粗** [链接](http://x) `码` <at>所有人</at> # 一")]
    [InlineData("&lt;b&gt; \\* ~~x~~ | a | b |")]
    public void What_a_person_wrote_is_shown_exactly_as_it_was_written(string text)
    {
        var drawn = Assert.Single(new UserText(text).Draw());

        Assert.Equal("RichTextBlock", drawn.Text("type"));
        Assert.Equal([text], drawn.Runs());
    }

    [Theory]
    [InlineData("王\u202E国建\u202C", "王国建")]
    [InlineData("王\u200B建\uFEFF国\u2066\u2069", "王建国")]
    [InlineData("a\u0000b\u001Bc\td", "abc d")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "｛｛DATE(2026-01-01T00:00:00Z)}}")]
    public void What_cannot_be_seen_or_would_be_acted_on_is_taken_out(string text, string shown) =>
        Assert.Equal([shown], new UserText(text).Draw()[0].Runs());

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_unreadable() =>
        Assert.Equal(["half \uFFFD pair"], new UserText("half \uD800 pair").Draw()[0].Runs());

    [Theory]
    [InlineData("一\n二")]
    [InlineData("一\r\n\r\n二\n")]
    [InlineData("一\u2028二")]
    public void Each_line_becomes_a_line_close_below_the_one_before(string text)
    {
        var drawn = new UserText(text) { Separator = true }.Draw();

        Assert.Equal(["一", "二"], drawn.SelectMany(Drawing.Runs));
        Assert.True(drawn[0].GetProperty("separator").GetBoolean());
        Assert.Equal("none", drawn[1].Text("spacing"));
        Assert.False(drawn[1].Has("separator"));
    }

    [Fact]
    public void Runs_in_different_styles_stay_on_one_line()
    {
        var inlines = Assert.Single(new UserText(new TextRun("4月9日") { Bold = true }, " 谈心").Draw()).GetProperty("inlines");

        Assert.Equal("bolder", inlines[0].Text("weight"));
        Assert.False(inlines[1].Has("weight"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    [InlineData("\n\n")]
    public void Nothing_written_is_nothing_drawn(string text) => Assert.Empty(new UserText(text).Draw());
}
