namespace LiaisonBot.Data.Stored;

/// <summary>
/// A row that names another row's id before the database has given it: settled after the rows are written, in the same commit.
/// </summary>
internal interface ISettledOnceSaved
{
    /// <summary>Fills in what waited for ids; true when anything did.</summary>
    bool Settle();
}
