namespace LiaisonBot.Data.Suggestions;

/// <summary>
/// A colleague for whom no friend was found, or a member who has no colleague and was given none (P5), and the ways out.
///
/// Lifting a set of hard rules for one person means: for pairs of this person alone these rules do not count; lifting
/// <see cref="HardRule.Places"/> allows one colleague more, of the member in question, in such a pair. A way out is a set of rules whose
/// lifting would let one more colleague be paired, or as many colleagues with one more member who has any. Here are all ways out of the
/// smallest size: each suffices, and no smaller set does. There are none when nobody is there whom lifting a rule could bring together
/// with this person: no member at all, or no colleague who could be spared.
/// </summary>
public sealed record LeftOver(long PersonId, IReadOnlyList<WayOut> WaysOut);

/// <param name="Lift">The rules to lift, all of them.</param>
/// <param name="With">Somebody who could be this person's friend or colleague then.</param>
public sealed record WayOut(HardRule Lift, long With);
