using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.Words;

public sealed class LettersTests
{
    [Theory]
    [InlineData("谈心", 2)]
    [InlineData("👍👍", 2)]
    [InlineData("", 0)]
    public void An_emoji_is_one_character(string text, int count) => Assert.Equal(count, Letters.In(text));

    [Theory]
    [InlineData("谈心谈话", 2, "谈心")]
    [InlineData("谈👍", 2, "谈")]
    [InlineData("谈👍", 3, "谈👍")]
    [InlineData("👍", 1, "")]
    [InlineData("谈", 5, "谈")]
    public void No_half_of_a_character_is_left_at_a_cut(string text, int most, string begin) => Assert.Equal(begin, Letters.Cut(text, most));
}
