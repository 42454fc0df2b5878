using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>What a form is checked against, as of today.</summary>
/// <param name="Today">In the programme's time zone.</param>
/// <param name="BackEntryDays">How many days back a contact may still be entered.</param>
/// <param name="Pairings">The member's, those that ended included.</param>
internal sealed record FormRules(DateOnly Today, int BackEntryDays, IReadOnlyList<KnownPairing> Pairings)
{
    /// <summary>The day of the entry that is being edited: it was in time when it was made, and may stay.</summary>
    public DateOnly? KeptDay { get; init; }

    /// <summary>The pairings of that entry: they too may stay.</summary>
    public IReadOnlyList<long> KeptPairings { get; init; } = [];

    /// <summary>Whether a private note may be written: nobody writes another's.</summary>
    public bool WithNote { get; init; } = true;

    /// <summary>The talks that the member owes (C4).</summary>
    public IReadOnlyList<OwedTalk> Talks { get; init; } = [];

    public DateOnly Earliest => Today.AddDays(-BackEntryDays);

    /// <summary>Pairings that stood on some day that may still be entered, or in which a talk is owed: those a form offers.</summary>
    public IReadOnlyList<KnownPairing> Offered =>
    [
        .. Pairings.Where(pairing => pairing.From <= Today
            && (pairing.To is null || pairing.To >= (KeptDay < Earliest ? KeptDay : Earliest) || Talks.Any(talk => talk.PairingId == pairing.Id))),
    ];

    /// <summary>A talk that is owed may be held after the pairing has ended (C4).</summary>
    public bool MayFollowEnd(KnownPairing pairing, Occasion occasion) =>
        KeptPairings.Contains(pairing.Id) || Talks.Any(talk => talk.PairingId == pairing.Id && talk.Occasion == occasion);

    public bool IsTooEarly(DateOnly day) => day < Earliest && day != KeptDay;

    public static FormRules Of(DateOnly today, ProgrammeSettings programme, IReadOnlyList<KnownPairing> pairings) =>
        new(today, programme.BackEntryDays, pairings);
}

/// <summary>A talk that the member owes.</summary>
/// <param name="PairingId">The pairing's.</param>
/// <param name="Occasion">What happened.</param>
/// <param name="OccurredOn">When; a talk before that day does not count for it.</param>
internal sealed record OwedTalk(long PairingId, Occasion Occasion, DateOnly OccurredOn)
{
    public bool IsMetBy(CheckedContact contact) =>
        contact.Occasion == Occasion && contact.On >= OccurredOn && contact.Pairings.Any(pairing => pairing.Id == PairingId);
}
