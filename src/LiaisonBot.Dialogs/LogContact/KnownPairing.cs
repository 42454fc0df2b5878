namespace LiaisonBot.Dialogs.LogContact;

/// <summary>A pairing of the writer's, as far as a form needs to know it.</summary>
/// <param name="Id">The pairing's.</param>
/// <param name="ColleagueId">The colleague's.</param>
/// <param name="Name">The colleague's.</param>
/// <param name="Label">The name, with the staff number where two colleagues share a name.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="To">The last day that counts; null while it lasts.</param>
internal sealed record KnownPairing(long Id, long ColleagueId, string Name, string Label, DateOnly From, DateOnly? To)
{
    public bool StoodOn(DateOnly day) => From <= day && (To is null || To >= day);
}
