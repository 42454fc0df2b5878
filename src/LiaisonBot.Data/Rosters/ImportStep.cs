namespace LiaisonBot.Data.Rosters;

/// <summary>How far an import has come.</summary>
public enum ImportStep
{
    Reading,
    Checking,
    Comparing,
    Writing,
}
