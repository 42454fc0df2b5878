namespace LiaisonBot.Data.Stored;

/// <summary>A record that two writers may change at once: the later one finds the version moved on and runs again.</summary>
public interface IVersioned
{
    /// <summary>Raised by every save; never set by hand.</summary>
    long Version { get; set; }
}
