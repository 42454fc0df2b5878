using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class InertTextTests
{
    [Theory]
    [InlineData("王建国")]
    [InlineData("Anne-Marie O'Neil (Jr.)")]
    [InlineData("2026-04-09 15:30")]
    [InlineData("实验室 A & B，C#、1+1=2")]
    [InlineData("3.5%")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, InertText.Of(text));

    [Theory]
    [InlineData("**王**", "＊＊王＊＊")]
    [InlineData("_w_ ~~x~~ `y`", "＿w＿ ～～x～～ ｀y｀")]
    [InlineData("[王](http://x)", "［王］(http：//x)")]
    [InlineData("<at>所有人</at>", "＜at>所有人＜/at>")]
    [InlineData("&lt; &#60;", "＆lt; ＆#60;")]
    [InlineData("\\*", "＼＊")]
    [InlineData("# 王", "＃ 王")]
    [InlineData("- 王", "－ 王")]
    [InlineData("> 王", "＞ 王")]
    [InlineData("12. 王", "12． 王")]
    [InlineData("1) 王", "1） 王")]
    [InlineData("a | b", "a ｜ b")]
    public void What_Markdown_reads_becomes_its_full_width_twin(string text, string shown) => Assert.Equal(shown, InertText.Of(text));

    [Theory]
    [InlineData("王\n# 建国", "王 # 建国")]
    [InlineData("  # 王 ", "＃ 王")]
    [InlineData("\u200B# 王", "＃ 王")]
    public void It_is_one_line_whose_beginning_cannot_be_hidden(string text, string shown) => Assert.Equal(shown, InertText.Of(text));

    [Fact]
    public void Names_in_lists_facts_and_boxes_are_inert()
    {
        var choices = new InputChoices("Who", [new Choice("7", "*王*")]) { Label = "谁" }.Draw()[0];
        var fact = new FactSet(new Fact("[a]", "_b_")).Draw()[0].GetProperty("facts")[0];
        var toggle = new InputToggle("Yes", "`王`") { Label = "是否" }.Draw()[0];

        Assert.Equal("＊王＊", choices.GetProperty("choices")[0].Text("title"));
        Assert.Equal("7", choices.GetProperty("choices")[0].Text("value"));
        Assert.Equal(("［a］", "＿b＿"), (fact.Text("title"), fact.Text("value")));
        Assert.Equal("｀王｀", toggle.Text("title"));
    }
}
