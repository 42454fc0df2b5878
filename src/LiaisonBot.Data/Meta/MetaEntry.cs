namespace LiaisonBot.Data.Meta;

/// <summary>A fact about the database itself, such as that it holds the demo.</summary>
public sealed class MetaEntry
{
    public const int NameLength = 64;
    public const int TextLength = 256;

    public required string Name { get; set; }

    public required string Text { get; set; }
}
