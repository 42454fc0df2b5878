namespace LiaisonBot.Protocol.Cards;

/// <summary>Something that stands in a card's body. Elements are plain values; only this project knows how they are written.</summary>
public abstract record CardElement
{
    /// <summary>The room above the element; null leaves it to the host.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>A thin line above the element.</summary>
    public bool Separator { get; init; }

    /// <summary>Writes this into the array at hand; a composed element writes several.</summary>
    internal abstract void Write(CardWriter to);
}

public enum Spacing
{
    None,
    Small,
    Default,
    Medium,
    Large,
    ExtraLarge,
}

public enum TextColor
{
    Default,
    Accent,
    Good,
    Warning,
    Attention,
}

public enum TextSize
{
    Small,
    Default,
    Medium,
    Large,
}
