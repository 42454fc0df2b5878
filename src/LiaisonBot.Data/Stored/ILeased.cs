namespace LiaisonBot.Data.Stored;

/// <summary>A record that one of several nodes works on at a time, outside the turns.</summary>
public interface ILeased
{
    long Id { get; }

    /// <summary>Until when a node has it to itself, in the system's time; unused where one process works alone.</summary>
    DateTimeOffset? LeasedUntil { get; set; }
}
