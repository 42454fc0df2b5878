namespace LiaisonBot.Reference;

/// <summary>A reminder as somebody hears it: one entry of the two lists that are compared.</summary>
/// <param name="Person">Staff number.</param>
/// <param name="Day">On which day.</param>
/// <param name="Part">In which part of that day.</param>
/// <param name="What">The rules, and below them what is said of whom: see <see cref="Said"/>.</param>
public sealed record Heard(string Person, DateOnly Day, DayPart Part, string What)
{
    public override string ToString() => $"{Day:yyyy-MM-dd} {Part} {Person}: {What.Replace("\n", "\n    ", StringComparison.Ordinal)}";
}

/// <summary>The parts of a day between which the clock is stopped.</summary>
public enum DayPart
{
    /// <summary>Until 08:29: nobody hears anything.</summary>
    Night,

    /// <summary>Until 08:35: nearly everybody.</summary>
    Morning,

    /// <summary>Until 10:45: whose quiet hours end late. Afterwards people do what they do on that day.</summary>
    Later,

    /// <summary>The rest of the day.</summary>
    Evening,
}

/// <summary>How the two lists write down what a message says, in whichever language it was sent.</summary>
public static class Said
{
    /// <summary>More than this many colleagues, talks or cases are not named in a message.</summary>
    public const int MostNamed = 5;

    public static string Message(IEnumerable<string> rules, IEnumerable<string> lines) =>
        string.Join('\n', lines.Order(StringComparer.Ordinal).Prepend(string.Join(' ', rules.Order(StringComparer.Ordinal))));

    /// <param name="count">How many are owed.</param>
    /// <param name="names">Whom a message names, each with the day of the last contact; without one, that of the pairing, in brackets.</param>
    public static string Contacts(int count, IEnumerable<string> names) => $"contacts {count}: {Some(count, names)}";

    public static string Contact(string name, DateOnly? last, DateOnly began) => last is { } day ? $"{name} {day:yyyy-MM-dd}" : $"{name} ({began:yyyy-MM-dd})";

    public static string Talks(int count, IEnumerable<string> names) => $"talks {count}: {Some(count, names)}";

    public static string Cases(int count, IEnumerable<string> numbers) => $"cases {count}: {Some(count, numbers)}";

    /// <param name="month">Of the milestone's day.</param>
    /// <param name="day">Of the milestone's day.</param>
    /// <param name="waiting">Colleagues and members who are not paired; null where that is not asked.</param>
    public static string Milestone(int month, int day, (int Colleagues, int Members)? waiting) =>
        $"milestone {month:00}-{day:00}{(waiting is var (colleagues, members) ? $", waiting {colleagues} and {members}" : "")}";

    /// <param name="month">Of the day by which it is to be handed in.</param>
    /// <param name="day">Of that day.</param>
    public static string Report(int month, int day) => $"report by {month:00}-{day:00}";

    public static string Digest(string unit, DigestFigures figures) => $"digest {unit}: {figures}";

    private static string Some(int count, IEnumerable<string> all) =>
        count > MostNamed ? "…" : string.Join(", ", all.Order(StringComparer.Ordinal));
}

/// <summary>The figures of a digest; those that are nought are not shown.</summary>
public sealed record DigestFigures
{
    public required int Pairings { get; init; }

    public required int Met { get; init; }

    public int Excused { get; init; }

    public int Never { get; init; }

    /// <summary>The month of the oldest pairing without a contact, as yyyy-MM.</summary>
    public string NeverSince { get; init; } = "";

    public int Talks { get; init; }

    public int TalksOverdue { get; init; }

    public int Cases { get; init; }

    public int CasesOverdue { get; init; }

    public int OldestCase { get; init; }

    public int Repair { get; init; }

    public int Friendless { get; init; }

    public int Colleagueless { get; init; }

    public int Unreachable { get; init; }

    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"met {Met} of {Pairings}";
        if (Excused > 0)
            yield return $"excused {Excused}";
        if (Never > 0)
            yield return $"never {Never} since {NeverSince}";
        if (Talks > 0)
            yield return $"talks {Talks}, {TalksOverdue} overdue";
        if (Cases > 0)
            yield return $"cases {Cases}, {CasesOverdue} overdue, oldest {OldestCase}";
        if (Repair > 0)
            yield return $"repair {Repair}";
        if (Friendless + Colleagueless > 0)
            yield return $"unpaired {Friendless} and {Colleagueless}";
        if (Unreachable > 0)
            yield return $"unreachable {Unreachable}";
    }
}
