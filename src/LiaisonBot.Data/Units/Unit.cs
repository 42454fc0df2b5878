using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Units;

/// <summary>A committee, general branch, branch or group (W1): one node of the organisation's tree.</summary>
public sealed class Unit : IVersioned
{
    public const int CodeLength = 32;
    public const int NameLength = 64;
    public const int PathLength = 1000;

    public long Id { get; set; }

    /// <summary>What the office calls it in its files; never reused.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public UnitKind Kind { get; set; }

    /// <summary>Null for the root alone.</summary>
    public long? ParentId { get; set; }

    public Unit? Parent { get; set; }

    /// <summary>Ids from the root down to this unit, like <c>/1/4/17/</c>: everything below a unit starts with its path.</summary>
    public string Path { get; set; } = "";

    public long Version { get; set; }
}
