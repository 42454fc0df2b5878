namespace LiaisonBot.Data.Contacts;

/// <summary>What only its author ever reads again. A table of its own, so that no query of contacts brings it along by accident.</summary>
public sealed class PrivateNote
{
    public const int TextLength = 2000;

    public long ContactId { get; set; }

    public long AuthorId { get; set; }

    public required string Text { get; set; }
}
