using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Papers;

/// <summary>What is kept of anything that is written for a period, handed in and frozen then: its words, how far it has come, what was frozen.</summary>
public abstract class PaperRow : IVersioned
{
    public const int TextLength = 800;
    public const int RemarkLength = 200;
    public const int PeriodLength = 16;
    public const int HashLength = 64;

    public long Id { get; set; }

    /// <summary>The period's fixed name (<see cref="PaperPeriod.Name"/>).</summary>
    public required string Period { get; set; }

    public PaperState State { get; set; }

    /// <summary>基本情况; of a sheet what the secretary remarks, of a member's report what was done.</summary>
    public string Situation { get; set; } = "";

    /// <summary>存在问题</summary>
    public string Problems { get; set; } = "";

    /// <summary>下一步打算</summary>
    public string NextSteps { get; set; } = "";

    public long? EditedById { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Everything that was handed in; null while it is a draft.</summary>
    public string? Frozen { get; set; }

    /// <summary>SHA-256 of <see cref="Frozen"/> in UTF-8, in hexadecimal.</summary>
    public string? Hash { get; set; }

    public long? HandedInById { get; set; }

    public DateTimeOffset? HandedInAt { get; set; }

    /// <summary>Why it was given back, the last time.</summary>
    public string? Remark { get; set; }

    public long? ReturnedById { get; set; }

    public DateTimeOffset? ReturnedAt { get; set; }

    public long Version { get; set; }

    public PaperWords Words => new(Situation, Problems, NextSteps);

    public bool IsHandedIn => State == PaperState.HandedIn;

    public void Write(PaperWords words, long by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(words);
        (Situation, Problems, NextSteps) = (words.Situation, words.Problems, words.NextSteps);
        (EditedById, EditedAt) = (by, at);
    }

    /// <summary>Its figures follow the records again. What was handed in is gone with that: whoever added it up keeps their copy.</summary>
    public void Return(string remark, long by, DateTimeOffset at)
    {
        State = PaperState.Returned;
        (Frozen, Hash) = (null, null);
        (Remark, ReturnedById, ReturnedAt) = (remark, by, at);
    }

    protected void Freeze(string content, long by, DateTimeOffset at)
    {
        State = PaperState.HandedIn;
        Frozen = content;
        Hash = FrozenText.HashOf(content);
        (HandedInById, HandedInAt) = (by, at);
    }
}

/// <summary>What people write into a paper; a sheet has only the first.</summary>
public sealed record PaperWords(string Situation, string Problems, string NextSteps)
{
    public static PaperWords None { get; } = new("", "", "");
}
