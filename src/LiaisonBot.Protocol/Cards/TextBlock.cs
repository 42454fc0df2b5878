namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// A paragraph of our own wording. It always wraps, and is neutralised like every text that hosts read as Markdown
/// (<see cref="InertText"/>); what a person wrote belongs in <see cref="UserText"/>, which shows it exactly.
/// </summary>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Bold { get; init; }

    public bool Subtle { get; init; }

    public TextColor Color { get; init; }

    public TextSize Size { get; init; } = TextSize.Default;

    /// <summary>Screen readers announce it as a heading.</summary>
    public bool Heading { get; init; }

    internal override void Write(CardWriter to)
    {
        to.Begin("TextBlock", this);
        to.Text("text", InertText.Of(Text));
        to.Flag("wrap", true);
        if (Bold)
            to.Text("weight", "bolder");
        if (Size != TextSize.Default)
            to.Text("size", WireNames.Of(Size));
        if (Color != TextColor.Default)
            to.Text("color", WireNames.Of(Color));
        to.Flag("isSubtle", Subtle);
        if (Heading)
            to.Text("style", "heading");
        to.End();
    }
}
