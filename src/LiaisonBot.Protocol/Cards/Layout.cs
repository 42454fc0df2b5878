namespace LiaisonBot.Protocol.Cards;

/// <summary>Elements that belong together, on a tinted ground if a style is given.</summary>
public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle Style { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Begin("Container", this);
        if (Style != ContainerStyle.Default)
            to.Text("style", WireNames.Of(Style));
        to.Elements("items", Items);
        to.End();
    }
}

public enum ContainerStyle
{
    Default,
    Emphasis,
    Good,
    Warning,
    Attention,
    Accent,
}

/// <summary>Things side by side: short ones only, since a phone has 320 pixels. Forms stay in one column.</summary>
public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : CardElement
{
    internal override void Write(CardWriter to)
    {
        to.Begin("ColumnSet", this);
        to.BeginArray("columns");
        foreach (var column in Columns)
            column.Write(to);
        to.EndArray();
        to.End();
    }
}

public sealed record Column(params IReadOnlyList<CardElement> Items)
{
    /// <summary>Takes the room that is left; otherwise only what its content needs.</summary>
    public bool Stretch { get; init; }

    internal void Write(CardWriter to)
    {
        to.Begin("Column");
        to.Text("width", Stretch ? "stretch" : "auto");
        to.Text("verticalContentAlignment", "center");
        to.Elements("items", Items);
        to.End();
    }
}

/// <summary>Names and values in two columns.</summary>
public sealed record FactSet(params IReadOnlyList<Fact> Facts) : CardElement
{
    internal override void Write(CardWriter to)
    {
        to.Begin("FactSet", this);
        to.BeginArray("facts");
        foreach (var (title, value) in Facts)
        {
            to.Begin();
            to.Text("title", InertText.Of(title));
            to.Text("value", InertText.Of(value));
            to.End();
        }

        to.EndArray();
        to.End();
    }
}

/// <summary>One row of a <see cref="FactSet"/>. Hosts read both sides as Markdown, so both are made inert.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>
/// Buttons in the middle of a card, in one row or, where a phone would cut it, in several. A card's own are its
/// <see cref="AdaptiveCard.Actions"/>.
/// </summary>
public sealed record ActionSet(params IReadOnlyList<CardButton> Actions) : CardElement
{
    internal override void Write(CardWriter to)
    {
        foreach (var (place, row) in ButtonRows.Of(Actions).Index())
        {
            to.Begin("ActionSet", place == 0 ? this : this with { Spacing = Cards.Spacing.Small, Separator = false });
            to.BeginArray("actions");
            foreach (var action in row)
                action.Write(to);
            to.EndArray();
            to.End();
        }
    }
}

/// <summary>A picture by address, with the words for those who do not see it.</summary>
public sealed record Image(Uri Url, string AltText) : CardElement
{
    internal override void Write(CardWriter to)
    {
        to.Begin("Image", this);
        to.Text("url", Url.AbsoluteUri);
        to.Text("altText", PlainText.Of(AltText));
        to.End();
    }
}
