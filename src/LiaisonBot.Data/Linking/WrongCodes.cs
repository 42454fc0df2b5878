using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Linking;

/// <summary>
/// Codes that did not fit, counted by where they came from, so that codes cannot be guessed. The count is for an hour from the
/// first of them; where they came from is kept as a hash.
/// </summary>
public sealed class WrongCodes : IVersioned
{
    public const int SourceLength = 64;

    public long Id { get; set; }

    public required string Source { get; set; }

    public DateTimeOffset Since { get; set; }

    public int Count { get; set; }

    public long Version { get; set; }
}
