namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A few values one above the other, each with its bar: a share over some months. Teams draws its own chart; where that is not known, and
/// everywhere else, the bars are made of columns. Label and value stand beside each bar, so nothing is told by length or colour alone.
/// </summary>
/// <param name="Title">What the values are, read out where a chart is drawn.</param>
/// <param name="Bars">From top to bottom.</param>
public sealed record BarChart(string Title, params IReadOnlyList<Bar> Bars) : CardElement
{
    internal override void Write(CardWriter to)
    {
        var columns = new Container([.. Bars]) { Spacing = Spacing, Separator = Separator };
        if (to.Host != CardHost.Teams)
        {
            columns.Write(to);
            return;
        }

        to.Begin("Chart.VerticalBar", this);
        to.Text("title", PlainText.Of(Title));
        to.BeginArray("data");
        foreach (var bar in Bars.Where(bar => bar.Percent is not null))
        {
            to.Begin();
            to.Text("x", PlainText.Of(bar.Label));
            to.Number("y", bar.Percent!.Value);
            to.End();
        }

        to.EndArray();
        to.Fallback(columns);
        to.End();
    }
}

/// <summary>One value.</summary>
/// <param name="Label">Whose or when.</param>
/// <param name="Value">As it is read.</param>
/// <param name="Percent">How long the bar is, from 0 to 100; null for none.</param>
public sealed record Bar(string Label, string Value, int? Percent) : CardElement
{
    internal override void Write(CardWriter to)
    {
        to.Begin("ColumnSet", this with { Spacing = Cards.Spacing.Small });
        to.BeginArray("columns");
        Text(to, "72px", Label, "left");
        to.Begin("Column");
        to.Text("width", "stretch");
        to.Text("verticalContentAlignment", "center");
        to.Elements("items", Percent is > 0 and var percent ? [new Track(Math.Min(percent, 100))] : []);
        to.End();
        Text(to, "104px", Value, "right");
        to.EndArray();
        to.End();
    }

    private static void Text(CardWriter to, string width, string text, string alignment)
    {
        to.Begin("Column");
        to.Text("width", width);
        to.Text("verticalContentAlignment", "center");
        to.BeginArray("items");
        to.Begin("TextBlock");
        to.Text("text", InertText.Of(text));
        to.Flag("wrap", true);
        to.Text("horizontalAlignment", alignment);
        to.End();
        to.EndArray();
        to.End();
    }

    /// <summary>The bar itself, of blocks: a column with a ground of its own is padded by the hosts and has its colour in few of them.</summary>
    private sealed record Track(int Percent) : CardElement
    {
        /// <summary>So many half blocks leave room for label and value on a phone.</summary>
        private const int MostHalves = 14;

        internal override void Write(CardWriter to)
        {
            // What is more than nothing has a bar, however short.
            var halves = Math.Max(1, (int)Math.Round(Percent * MostHalves / 100.0, MidpointRounding.AwayFromZero));
            to.Begin("TextBlock");
            to.Text("text", new string('█', halves / 2) + (halves % 2 == 1 ? "▌" : ""));
            to.Text("size", WireNames.Of(TextSize.Small));
            to.Text("color", WireNames.Of(TextColor.Accent));
            to.End();
        }
    }
}
