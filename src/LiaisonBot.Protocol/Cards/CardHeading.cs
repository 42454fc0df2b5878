namespace LiaisonBot.Protocol.Cards;

/// <summary>What a card is about, and below it in a quieter voice whom or when it concerns. Every card begins with one.</summary>
public sealed record CardHeading(string Title, string? Subtitle = null) : CardElement
{
    internal override void Write(CardWriter to)
    {
        new TextBlock(Title) { Bold = true, Size = TextSize.Medium, Heading = true, Spacing = Spacing, Separator = Separator }.Write(to);
        if (Subtitle is not null)
            new UserText(new TextRun(Subtitle) { Subtle = true }) { Spacing = Cards.Spacing.None }.Write(to);
    }
}
