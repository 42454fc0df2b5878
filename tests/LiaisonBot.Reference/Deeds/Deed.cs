namespace LiaisonBot.Reference.Deeds;

/// <summary>What somebody does on a day of the story, at eleven o'clock, when the morning's messages have gone out.</summary>
/// <param name="Day">The day on which they do it.</param>
/// <param name="Who">Staff number of whoever does it.</param>
public abstract record Deed(DateOnly Day, string Who);

/// <summary>Writes to the bot for the first time, which from then on can write to them.</summary>
public sealed record Writes(DateOnly Day, string Who) : Deed(Day, Who);

/// <summary>Logs one contact with these colleagues, on that day or an earlier one.</summary>
public sealed record LogsContact(DateOnly Day, string Who, IReadOnlyList<string> Colleagues, DateOnly On) : Deed(Day, Who)
{
    /// <summary>The must-talk that it was; null for none.</summary>
    public string? Occasion { get; init; }
}

/// <summary>Records an absence, their own or that of somebody of their unit.</summary>
public sealed record RecordsAbsence(DateOnly Day, string Who, string Away, DateOnly From, DateOnly To) : Deed(Day, Who);

/// <summary>A branch secretary excuses this month for a pairing (C1).</summary>
public sealed record ExcusesMonth(DateOnly Day, string Who, string Member, string Colleague) : Deed(Day, Who);

/// <summary>A branch secretary records an occasion for a must-talk, of that day (C4).</summary>
public sealed record RecordsTalk(DateOnly Day, string Who, string Colleague, string Occasion) : Deed(Day, Who);

/// <summary>Chooses quiet hours of their own.</summary>
public sealed record ChoosesQuietHours(DateOnly Day, string Who, TimeOnly From, TimeOnly To) : Deed(Day, Who);

/// <summary>Puts this morning's message off to the next working day.</summary>
public sealed record PutsOff(DateOnly Day, string Who) : Deed(Day, Who);

/// <summary>Reports a difficulty of nobody named, which becomes the next case of the year (D1).</summary>
public sealed record RaisesCase(DateOnly Day, string Who) : Deed(Day, Who);

/// <summary>Hands a case one rung up; by that it is theirs no longer.</summary>
public sealed record EscalatesCase(DateOnly Day, string Who, int Case) : Deed(Day, Who);

/// <summary>Takes a case, which from then on is theirs alone.</summary>
public sealed record TakesCase(DateOnly Day, string Who, int Case) : Deed(Day, Who);

/// <summary>Answers a case.</summary>
public sealed record ResolvesCase(DateOnly Day, string Who, int Case) : Deed(Day, Who);

/// <summary>The office imports the roster once more, with these changes.</summary>
public sealed record Imports(DateOnly Day, IReadOnlyList<RosterChange> Changes) : Deed(Day, "");

/// <summary>What is new in the files.</summary>
public abstract record RosterChange;

/// <summary>A pairing begins.</summary>
public sealed record Begins(string Member, string Colleague, DateOnly On) : RosterChange;

/// <summary>A pairing ends.</summary>
public sealed record Ends(string Member, string Colleague, DateOnly On) : RosterChange;

/// <summary>Somebody's last day here is known. For a colleague who has a friend that is an occasion for a must-talk (C4 a).</summary>
public sealed record Leaves(string Person, DateOnly On) : RosterChange;

/// <summary>Somebody gets a post in their own unit, from the day of the import.</summary>
public sealed record Appointed(string Person, string Role) : RosterChange;

/// <summary>A colleague has another title: an occasion for a must-talk (C4 a).</summary>
public sealed record Promoted(string Person, string Title) : RosterChange;

/// <summary>A member belongs to another branch, from the day of the import.</summary>
public sealed record Moves(string Person, string Unit) : RosterChange;
