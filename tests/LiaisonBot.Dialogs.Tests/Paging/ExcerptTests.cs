using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.Tests.Paging;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("了解近况", 4, "了解近况")]
    [InlineData("了解近况。", 4, "了解近况…")]
    [InlineData("a\n\n b", 10, "a b")]
    [InlineData("ab😀cd", 13, "ab…")]
    [InlineData("ab😀cd", 14, "ab😀…")]
    [InlineData("ab😀cd", 16, "ab😀cd")]
    [InlineData("", 3, "")]
    public void It_is_one_line_and_never_half_a_character(string text, int most, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, most));

    [Fact]
    public void Lines_stay_until_they_weigh_too_much()
    {
        Assert.Equal("一\n二", Excerpt.WithLines("一\n二", 102));
        Assert.Equal("一 二", Excerpt.WithLines("一\n二", 101));
    }
}
