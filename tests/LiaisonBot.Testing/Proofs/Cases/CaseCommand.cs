using LiaisonBot.Data.Cases;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>
/// One thing that happens to a school and its cases. Cases are named by a number that is taken modulo how many there are, so that a
/// sequence from which some commands were left out is a sequence still.
/// </summary>
public abstract record CaseCommand
{
    /// <summary>Somebody raises a case.</summary>
    public sealed record Raise(long By, CaseUrgency Urgency) : CaseCommand;

    /// <summary>Somebody does something to a case, whether they may or not.</summary>
    /// <param name="Fits">Whether it is somebody likely instead of <paramref name="By"/> (<see cref="CaseModel.ActorOf"/>).</param>
    public sealed record Act(int Case, CaseStep Step, long By, long To, bool HasText, bool Fits) : CaseCommand;

    /// <summary>Days go by, and time does its part on each.</summary>
    public sealed record Days(int Count) : CaseCommand;

    /// <summary>Somebody goes away, or comes back.</summary>
    public sealed record Away(long Who) : CaseCommand;

    /// <summary>Somebody gets a post at a unit, or loses it.</summary>
    public sealed record Post(long Who, long Unit) : CaseCommand;

    /// <summary>A branch becomes a group of another one.</summary>
    public sealed record Merge(long Branch, long Into) : CaseCommand;

    /// <summary>A branch comes under another general branch.</summary>
    public sealed record Move(long Branch, long Under) : CaseCommand;
}

/// <summary>A sequence at random, the same for the same seed.</summary>
public sealed record CaseScript(bool ShortLadder, DateOnly Opening, IReadOnlyList<CaseCommand> Commands)
{
    private static readonly CaseStep[] Acts =
    [
        CaseStep.Taken, CaseStep.Taken, CaseStep.Asked, CaseStep.Replied, CaseStep.Noted, CaseStep.HandedOver, CaseStep.Resolved, CaseStep.Resolved,
        CaseStep.CannotSolve, CaseStep.Escalated, CaseStep.Escalated, CaseStep.Confirmed, CaseStep.NotSolved, CaseStep.NotSolved, CaseStep.Withdrawn,
    ];

    public static CaseScript Random(int seed, int mostSteps)
    {
#pragma warning disable CA5394 // Nothing secret: a seed must give the same sequence again.
        var luck = new Random(seed);
        var steps = luck.Next(1, mostSteps + 1);
        return new CaseScript(
            luck.Next(4) == 0,
            new DateOnly(2026, 1, 1).AddDays(luck.Next(240)),
            [new CaseCommand.Raise(Raiser(luck), Urgency(luck)), .. Enumerable.Range(1, steps - 1).Select(_ => Command(luck))]);
    }

    private static CaseCommand Command(Random luck) => luck.Next(100) switch
    {
        < 8 => new CaseCommand.Raise(Raiser(luck), Urgency(luck)),
        < 70 => new CaseCommand.Act(luck.Next(100), Acts[luck.Next(Acts.Length)], Anybody(luck), Anybody(luck), luck.Next(12) > 0, luck.Next(3) > 0),
        < 88 => new CaseCommand.Days(luck.Next(10) == 0 ? 30 : luck.Next(1, 8)),
        < 92 => new CaseCommand.Away(Anybody(luck)),
        < 97 => new CaseCommand.Post(Anybody(luck), CaseSchool.Offices[luck.Next(CaseSchool.Offices.Count)]),
        < 99 => new CaseCommand.Merge(CaseSchool.Branches[luck.Next(3)], CaseSchool.Branches[luck.Next(3)]),
        _ => new CaseCommand.Move(CaseSchool.Branches[luck.Next(3)], CaseSchool.Generals[luck.Next(2)]),
    };

    private static CaseUrgency Urgency(Random luck) => (CaseUrgency)luck.Next(3);

    private static long Raiser(Random luck) => CaseSchool.Raisers[luck.Next(CaseSchool.Raisers.Count)];

    private static long Anybody(Random luck) => luck.Next(1, CaseSchool.People + 1);
#pragma warning restore CA5394
}
