namespace LiaisonBot.Dialogs.Tests.LogContact.Sentences;

/// <summary>What is told without a word such as "about" is kept as the line as well.</summary>
public sealed class RemainderTests
{
    [Theory]
    [InlineData("last Friday I visited Anna, she needs a new office", "Anna Smith | 2026-03-13 | visit | she needs a new office")]
    [InlineData("昨天给王老师打了电话，问了问新实验", "王老师? | 2026-03-17 | talk | 问了问新实验")]
    [InlineData("2026年3月10日 李明 走访 家里困难", "李明 | 2026-03-10 | visit | 家里困难")]
    [InlineData("昨天走访李明，家里困难，下周三再去看望", "李明 | 2026-03-17 | visit | 家里困难 | 2026-03-25")]
    [InlineData("走访李明，昨天下午，家里困难", "李明 | 2026-03-17 | visit | 家里困难")]
    [InlineData("昨天走访李明", "李明 | 2026-03-17 | visit | -")]
    [InlineData("visited Anna Smith on March 5, 2026", "Anna Smith | 2026-03-05 | visit | -")]
    public void What_stands_behind_the_meeting_is_the_line(string text, string understood) => Assert.Equal(understood, Understood.From(text));
}
