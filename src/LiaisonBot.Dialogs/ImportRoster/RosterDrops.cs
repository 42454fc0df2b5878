using LiaisonBot.Data;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Drops;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>Whose files there are, and who may bring any.</summary>
internal static class RosterDrops
{
    private const int MostKeepers = 3;

    public static RecordName Name { get; } = new("drop");

    /// <summary>The speaker's files; those whose time is over are none.</summary>
    public static Task<RosterDrop?> OwnDropAsync(this Turn turn)
    {
        var (me, now) = (turn.Me.Id, turn.Now);
        return turn.Db.RosterDrops.Include(drop => drop.Files).SingleOrDefaultAsync(drop => drop.PersonId == me && drop.KeptUntil > now);
    }

    /// <summary>What is said to those who keep a part of the roster alone, with who keeps the whole; null to those who do.</summary>
    public static async Task<string?> RefusalAsync(this Turn turn)
    {
        if (await turn.KeepsWholeRosterAsync())
            return null;
        var keepers = await (
            from holding in turn.Db.KeepersOfWholeRoster(turn.Today)
            join person in turn.Db.People.Here(turn.Today) on holding.PersonId equals person.Id
            orderby person.Name
            select new { Unit = holding.Unit!.Name, person.Name }).Distinct().Take(MostKeepers).ToListAsync();
        return keepers.Count == 0
            ? turn.Words["import.whole_only.nobody"]
            : turn.Words.Say("import.whole_only", ("unit", keepers[0].Unit), ("names", string.Join(turn.Words["import.and"], keepers.Select(keeper => keeper.Name))));
    }

    /// <summary>What stands in the files, by their names.</summary>
    public static async Task<Dictionary<string, byte[]>> ContentsAsync(this LiaisonDb db, long dropId, CancellationToken cancellation) =>
        await db.DroppedContents.AsNoTracking().Where(content => content.DropId == dropId)
            .ToDictionaryAsync(content => content.Name, content => content.Bytes, cancellation);

    /// <summary>Puts a file in its place, or another in the place of the one before it; null for one that is still to be fetched.</summary>
    public static async Task KeepContentAsync(this LiaisonDb db, RosterDrop drop, string name, byte[]? bytes)
    {
        var isThere = drop.Id != 0 && await db.DroppedContents.AnyAsync(content => content.DropId == drop.Id && content.Name == name);
        if (!isThere && bytes is null)
            return;
        var content = new DroppedContent { Drop = drop, DropId = drop.Id, Name = name, Bytes = [] };
        if (bytes is null)
            db.Remove(content);
        else
            (content.Bytes, db.Entry(content).State) = (bytes, isThere ? EntityState.Modified : EntityState.Added);
    }
}
