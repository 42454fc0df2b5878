using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class LayoutTests
{
    [Fact]
    public void A_container_holds_its_elements_on_its_ground()
    {
        var drawn = new Container(new TextBlock("一"), new TextBlock("二")) { Style = ContainerStyle.Good, Spacing = Spacing.Large }.Draw()[0];

        Assert.Equal(("good", "large"), (drawn.Text("style"), drawn.Text("spacing")));
        Assert.Equal(["一", "二"], drawn.GetProperty("items").EnumerateArray().Select(item => item.Text("text")));
    }

    [Fact]
    public void A_column_takes_what_it_needs_or_what_is_left()
    {
        var columns = new ColumnSet(new Column(new TextBlock("王建国")) { Stretch = true }, new Column(new TextBlock("已联系")))
            .Draw()[0].GetProperty("columns");

        Assert.Equal(("stretch", "auto"), (columns[0].Text("width"), columns[1].Text("width")));
        Assert.Equal("王建国", columns[0].GetProperty("items")[0].Text("text"));
    }

    [Fact]
    public void A_picture_has_words_for_those_who_do_not_see_it() =>
        Assert.Equal("校徽", new Image(new Uri("https://example.org/a.png"), "校徽").Draw()[0].Text("altText"));
}
