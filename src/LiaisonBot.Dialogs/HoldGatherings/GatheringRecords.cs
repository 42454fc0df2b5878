using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A gathering that the speaker may see.</summary>
/// <param name="Gathering">The record, with its people.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="IsKept">Whether it is one of the speaker's units'; otherwise they were invited, or were there.</param>
/// <param name="Decides">Whether they log it, undo that and call it off: an officer announces and invites (programme.md, who may do what).</param>
internal sealed record OpenedGathering(Gathering Gathering, string Unit, bool IsKept, bool Decides);

/// <summary>Gatherings, read in a turn.</summary>
internal static class GatheringRecords
{
    private static readonly RecordName Name = new("gathering");

    /// <summary>A gathering as keys' outcomes, the audit and what a case came of name it.</summary>
    public static string Subject(Gathering gathering) => Name.Of(gathering.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    public static DateTimeOffset BeginOf(this Turn turn, Gathering gathering) => turn.BeginOf(gathering.On, gathering.At);

    public static DateTimeOffset BeginOf(this Turn turn, DateOnly on, TimeOnly at) => turn.Clock.StartOf(on) + at.ToTimeSpan();

    public static bool IsAhead(this Turn turn, Gathering gathering) => turn.BeginOf(gathering) > turn.Now;

    /// <summary>It had been held already when it was entered: nobody announced it.</summary>
    public static bool IsNoted(this Turn turn, Gathering gathering) => gathering.IsAnnounced && turn.BeginOf(gathering) <= gathering.AnnouncedAt;

    public static Task<List<Unit>> UnitsToGatherAsync(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Reach.Keepers).ToList();
        return turn.Db.Units.AsNoTracking().Where(unit => mine.Contains(unit.Id)).OrderBy(unit => unit.Path).ToListAsync();
    }

    public static bool Decides(this Turn turn, Gathering gathering) =>
        turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).Contains(gathering.UnitId);

    /// <summary>Null for anyone else's, and for what is none.</summary>
    public static async Task<OpenedGathering?> GatheringAsync(this Turn turn, long? claimed)
    {
        if (claimed is not { } id)
            return null;
        var kept = await turn.GatheringsToKeep().Include(one => one.People).SingleOrDefaultAsync(one => one.Id == id);
        var found = kept ?? await turn.GatheringsOfMine().Include(one => one.People).SingleOrDefaultAsync(one => one.Id == id);
        if (found is null)
            return null;
        var unit = await turn.Db.Units.Where(unit => unit.Id == found.UnitId).Select(unit => unit.Name).SingleAsync();
        return new OpenedGathering(found, unit, kept is not null, turn.Decides(found));
    }

    /// <summary>The gathering of the pressed card, also one that this card announced; null for anyone else's.</summary>
    public static Task<OpenedGathering?> PressedAsync(this Turn turn) => turn.GatheringAsync(RecordName.Id(turn.Key!.Subject) ?? IdIn(turn.Key.Outcome));

    /// <summary>The own gathering of the pressed card while it is neither logged nor called off; otherwise what is shown instead, and null.</summary>
    public static async Task<OpenedGathering?> AnnouncedAsync(this Turn turn)
    {
        var opened = await turn.GatheringAsync(RecordName.Id(turn.Key!.Subject));
        if (opened is null || !opened.IsKept)
            turn.Say(turn.Words["gathering.gone"]);
        else if (opened.Gathering.IsAnnounced)
            return opened;
        else
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.ChangedSince);
        return null;
    }

    /// <summary>The same while it has not begun; otherwise this is said of it.</summary>
    public static async Task<OpenedGathering?> AheadAsync(this Turn turn, GatheringNews begun)
    {
        if (await turn.AnnouncedAsync() is not { } opened)
            return null;
        if (turn.IsAhead(opened.Gathering))
            return opened;
        await GatheringDialog.ShowAsync(turn, opened, begun);
        return null;
    }

    /// <summary>The gathering of the pressed card, however it stands, where the speaker decides for its unit; otherwise that is said, and null.</summary>
    public static async Task<OpenedGathering?> DecidedAsync(this Turn turn)
    {
        if (await turn.GatheringAsync(RecordName.Id(turn.Key!.Subject)) is { IsKept: true } opened)
            return turn.RefusesToDecide(opened) ? null : opened;
        turn.Say(turn.Words["gathering.gone"]);
        return null;
    }

    /// <summary>With the invitations of those who were invited, so that those that still wait can be told from the others.</summary>
    public static Task LoadInvitationsAsync(this Turn turn, Gathering gathering) =>
        turn.Db.Entry(gathering).Collection(one => one.People).Query().Include(person => person.Invitation).LoadAsync();

    /// <summary>The names of these people: nobody goes and tells those who have left.</summary>
    public static Task<List<string>> NamesAsync(this Turn turn, IReadOnlyList<long> people) =>
        turn.Db.People.Here(turn.Today).Where(person => people.Contains(person.Id)).OrderBy(person => person.StaffNo).Select(person => person.Name).ToListAsync();

    /// <summary>Whether this is for secretaries and deputies of another unit to decide: then that is said.</summary>
    public static bool RefusesToDecide(this Turn turn, OpenedGathering opened)
    {
        if (!opened.Decides)
            turn.Say(turn.Words["gathering.decides_not"]);
        return !opened.Decides;
    }

    /// <summary>The key of the pressed card as long as it can still be used; otherwise a new one about the gathering.</summary>
    public static string KeyOf(this Turn turn, Gathering gathering) =>
        turn.Key is { IsSpent: false, Kind: Keys.Gathering } key ? key.Key : turn.IssueKeyOnceSaved(Keys.Gathering, () => RecordName.Text(gathering.Id));
}
