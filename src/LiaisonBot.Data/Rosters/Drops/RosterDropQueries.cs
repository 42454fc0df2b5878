namespace LiaisonBot.Data.Rosters.Drops;

public static class RosterDropQueries
{
    /// <summary>Those with which something is to be done.</summary>
    public static IQueryable<RosterDrop> Pending(this IQueryable<RosterDrop> drops) => drops.Where(drop =>
        drop.State == DropState.Checking || drop.State == DropState.Applying || drop.State == DropState.Applied
        || drop.Files.Any(file => file.State == DroppedFileState.ToFetch));

    /// <summary>Those whose time is over. What is being applied is told first.</summary>
    public static IQueryable<RosterDrop> ToDelete(this IQueryable<RosterDrop> drops, DateTimeOffset now) =>
        drops.Where(drop => drop.KeptUntil <= now && drop.State != DropState.Applying && drop.State != DropState.Applied);
}
