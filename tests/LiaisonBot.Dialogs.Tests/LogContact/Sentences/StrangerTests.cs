using LiaisonBot.Dialogs.LogContact.Sentences;

namespace LiaisonBot.Dialogs.Tests.LogContact.Sentences;

/// <summary>Names that are none of the writer's colleagues': whoever wrote them is to hear of it.</summary>
public sealed class StrangerTests
{
    [Theory]
    [InlineData("昨天和赵六谈心", "赵六")]
    [InlineData("昨天和李明华谈心", "李明华")]
    [InlineData("3月8日和王芳、崔雨桐谈心", "崔雨桐")]
    [InlineData("昨天走访张老师，了解搬家情况", "张老师")]
    [InlineData("昨天给刘海洋打了电话，问了问新实验", "刘海洋")]
    [InlineData("talked with Bob Miller yesterday about the lab", "Bob Miller")]
    [InlineData("talked with Anna and Bob yesterday", "Bob")]
    [InlineData("昨天和王芳谈心", "")]
    [InlineData("昨天和王芳、王志强谈心，聊了和赵六的合作", "")]
    [InlineData("昨天和王芳、同事们座谈", "")]
    [InlineData("昨天和高老师谈心", "")]
    [InlineData("talked with Anna Smith on Monday", "")]
    public void Who_is_none_of_the_colleagues_is_named_as_written(string text, string strangers) => Assert.Equal(
        strangers, string.Join('+', ContactSentence.Read(text, Understood.Today, Understood.Colleagues)!.Strangers));

    [Theory]
    [InlineData("昨天和同事谈心")]
    [InlineData("和大家座谈")]
    [InlineData("昨天和他谈心")]
    [InlineData("昨天没有和赵六谈心")]
    [InlineData("什么时候和赵六谈心？")]
    [InlineData("把会议通知给张三")]
    public void What_names_nobody_or_tells_of_no_meeting_is_left_alone(string text) =>
        Assert.Null(ContactSentence.Read(text, Understood.Today, Understood.Colleagues));
}
