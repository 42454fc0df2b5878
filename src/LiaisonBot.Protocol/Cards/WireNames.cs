namespace LiaisonBot.Protocol.Cards;

/// <summary>The model's enums as the schema spells them.</summary>
internal static class WireNames
{
    public static string Of(Spacing spacing) => spacing switch
    {
        Spacing.None => "none",
        Spacing.Small => "small",
        Spacing.Default => "default",
        Spacing.Medium => "medium",
        Spacing.Large => "large",
        Spacing.ExtraLarge => "extraLarge",
        _ => throw new ArgumentOutOfRangeException(nameof(spacing)),
    };

    public static string Of(TextColor color) => color switch
    {
        TextColor.Default => "default",
        TextColor.Accent => "accent",
        TextColor.Good => "good",
        TextColor.Warning => "warning",
        TextColor.Attention => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(color)),
    };

    public static string Of(TextSize size) => size switch
    {
        TextSize.Small => "small",
        TextSize.Default => "default",
        TextSize.Medium => "medium",
        TextSize.Large => "large",
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };

    public static string Of(ContainerStyle style) => style switch
    {
        ContainerStyle.Default => "default",
        ContainerStyle.Emphasis => "emphasis",
        ContainerStyle.Good => "good",
        ContainerStyle.Warning => "warning",
        ContainerStyle.Attention => "attention",
        ContainerStyle.Accent => "accent",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Of(ButtonStyle style) => style switch
    {
        ButtonStyle.Default => "default",
        ButtonStyle.Positive => "positive",
        ButtonStyle.Destructive => "destructive",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Of(ChoiceStyle style) => style switch
    {
        ChoiceStyle.Compact => "compact",
        ChoiceStyle.Expanded => "expanded",
        ChoiceStyle.Filtered => "filtered",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
