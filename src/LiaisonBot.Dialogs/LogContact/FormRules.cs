using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>What a form is checked against, as of today.</summary>
/// <param name="Today">In the programme's time zone.</param>
/// <param name="BackEntryDays">How many days back a contact may still be entered.</param>
/// <param name="Pairings">The writer's, those that ended included.</param>
internal sealed record FormRules(DateOnly Today, int BackEntryDays, IReadOnlyList<KnownPairing> Pairings)
{
    /// <summary>The day of the entry that is being edited: it was in time when it was made, and may stay.</summary>
    public DateOnly? KeptDay { get; init; }

    public DateOnly Earliest => Today.AddDays(-BackEntryDays);

    /// <summary>Pairings that stood on some day that may still be entered: those a form offers.</summary>
    public IReadOnlyList<KnownPairing> Offered =>
        [.. Pairings.Where(pairing => pairing.From <= Today && (pairing.To is null || pairing.To >= (KeptDay < Earliest ? KeptDay : Earliest)))];

    public bool IsTooEarly(DateOnly day) => day < Earliest && day != KeptDay;

    public static FormRules Of(DateOnly today, ProgrammeSettings programme, IReadOnlyList<KnownPairing> pairings) =>
        new(today, programme.BackEntryDays, pairings);
}
