using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Preferences;

/// <summary>What a person chose for themselves; what is null follows the roster and the programme's settings.</summary>
public sealed class Preference : IVersioned
{
    public long PersonId { get; set; }

    public Locale? Language { get; set; }

    /// <summary>Nothing but answers is sent from this hour …</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>
    /// … to this one, in the programme's time zone; earlier than <see cref="QuietFrom"/> when it runs past midnight,
    /// the same when the person wants no quiet hours at all.
    /// </summary>
    public TimeOnly? QuietTo { get; set; }

    public long Version { get; set; }
}
