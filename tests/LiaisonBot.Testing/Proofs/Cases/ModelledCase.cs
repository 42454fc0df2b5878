using LiaisonBot.Data.Cases;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>
/// A case as one would keep it on paper: where it is, who has it, how many working days are left, and a list of what happened. Nothing of
/// it is shared with the rules that it is compared with: days are crossed off one by one instead of being computed ahead.
/// </summary>
internal sealed class ModelledCase(long raiser, CaseUrgency urgency)
{
    public long Raiser { get; } = raiser;

    public CaseUrgency Urgency { get; } = urgency;

    public long Unit { get; set; }

    public CaseState State { get; set; }

    public long? Taker { get; set; }

    public long? Answerer { get; set; }

    /// <summary>Working days left at this rung.</summary>
    public int Left { get; set; }

    /// <summary>Whether the last of them was crossed off on an earlier day.</summary>
    public bool IsLate { get; set; }

    public bool LatenessNoted { get; set; }

    /// <summary>Days since the answer.</summary>
    public int Waited { get; set; }

    public int Reopened { get; set; }

    public int ReopenedHere { get; set; }

    public HashSet<long> Visited { get; } = [];

    public List<string> Lines { get; } = [];

    public bool IsActive => State is CaseState.Open or CaseState.Taken or CaseState.Asked;

    public bool IsAnswered => State is CaseState.Resolved or CaseState.NotSolvable;

    public void Log(string step, long? to = null) => Lines.Add(to is null ? $"{step}@{Unit}" : $"{step}@{Unit}>{to}");
}
