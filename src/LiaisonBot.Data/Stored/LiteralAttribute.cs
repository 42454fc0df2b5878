namespace LiaisonBot.Data.Stored;

/// <summary>The text an enum member is stored as. It stays put when the member is renamed, since rows outlive code.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LiteralAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
