namespace LiaisonBot.Data.Contacts;

/// <summary>One of the colleagues met, and the pairing it counts for.</summary>
public sealed class ContactColleague
{
    public long ContactId { get; set; }

    public long PairingId { get; set; }

    public long ColleagueId { get; set; }
}
