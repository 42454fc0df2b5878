using LiaisonBot.Data.Linking;

namespace LiaisonBot.Data.Tests.Linking;

public sealed class CodeTextTests
{
    [Fact]
    public void A_new_code_is_ten_characters_that_nobody_mistakes_for_others()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CodeText.New()).ToList();
        Assert.All(codes, code => Assert.Matches("^[2-9A-HJ-NP-Z]{10}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(32, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("ABCDE-FGH23")]
    [InlineData("abcde-fgh23")]
    [InlineData("  abcdefgh23 ")]
    [InlineData("AB CD EF GH 23")]
    [InlineData("ＡＢＣＤＥ－ＦＧＨ２３")]
    [InlineData("abcde—fgh23。")]
    [InlineData("我的绑定码是 ABCDE-FGH23，谢谢")]
    [InlineData("绑定码：abcde fgh23")]
    [InlineData("Hi, my link code is ABCDE-FGH23!")]
    public void A_code_is_read_however_it_is_typed(string text) => Assert.Equal("ABCDEFGH23", CodeText.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("你好")]
    [InlineData("help")]
    [InlineData("what is this")]
    [InlineData("绑定码")]
    [InlineData("link code")]
    [InlineData("please link me, I am from pharmacology")]
    [InlineData("ABCDE-FGH2")]
    public void What_nobody_can_have_meant_as_a_code_is_not_read_as_one(string text) => Assert.Null(CodeText.Find(text));

    [Fact]
    public void A_code_is_shown_in_two_groups_and_read_back_from_them()
    {
        var code = CodeText.New();
        Assert.Equal(11, CodeText.Shown(code).Length);
        Assert.Equal(code, CodeText.Find(CodeText.Shown(code)));
    }
}
