using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class BarChartTests
{
    private static readonly BarChart Chart = new("联系率", new Bar("26年2月", "无", null), new Bar("26年3月", "82%（41/50）", 82)) { Spacing = Spacing.Medium };

    [Fact]
    public void Where_charts_are_unknown_bars_are_columns_with_label_and_value_beside_them()
    {
        var drawn = Assert.Single(Chart.Draw(), element => element.Text("type") == "Container");

        Assert.Equal("medium", drawn.Text("spacing"));
        var march = drawn.GetProperty("items")[1].GetProperty("columns");
        Assert.Equal(("26年3月", "82%（41/50）"), (march[0].GetProperty("items")[0].Text("text"), march[2].GetProperty("items")[0].Text("text")));
        Assert.Equal("█████▌", march[1].GetProperty("items")[0].Text("text"));
    }

    [Fact]
    public void Teams_draws_its_chart_and_falls_back_to_the_columns()
    {
        var drawn = Chart.Draw(CardHost.Teams)[0];

        Assert.Equal(("Chart.VerticalBar", "联系率"), (drawn.Text("type"), drawn.Text("title")));
        Assert.Equal(["26年3月 82"], drawn.GetProperty("data").EnumerateArray().Select(point => $"{point.Text("x")} {point.GetProperty("y").GetInt32()}"));
        Assert.Equal("Container", drawn.GetProperty("fallback").Text("type"));
    }

    [Theory]
    [InlineData(1, "▌")]
    [InlineData(50, "███▌")]
    [InlineData(100, "███████")]
    [InlineData(140, "███████")]
    public void A_bar_is_seen_and_never_longer_than_its_column(int percent, string drawn)
    {
        var bar = new Bar("三月", "", percent).Draw()[0].GetProperty("columns")[1].GetProperty("items")[0];

        Assert.Equal(drawn, bar.Text("text"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void What_has_no_value_or_nothing_has_no_bar(int? percent) =>
        Assert.Equal(0, new Bar("三月", "无", percent).Draw()[0].GetProperty("columns")[1].GetProperty("items").GetArrayLength());
}
