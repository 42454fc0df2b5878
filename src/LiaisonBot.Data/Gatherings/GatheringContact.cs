using LiaisonBot.Data.Contacts;

namespace LiaisonBot.Data.Gatherings;

/// <summary>That an entry of the handbook was made by logging a gathering. It names the entry's first row, whatever its author edits later.</summary>
public sealed class GatheringContact
{
    public long ContactId { get; set; }

    public Contact? Contact { get; set; }

    public long GatheringId { get; set; }
}
