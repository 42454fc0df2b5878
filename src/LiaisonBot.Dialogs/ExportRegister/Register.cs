using System.Runtime.CompilerServices;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportRegister;

/// <summary>
/// The pairings of a time, each at the unit to which its member belonged on the last of its days therein. In chat by name for the asker's own
/// units alone; whoever runs the machine names a unit and has it with all below.
/// </summary>
internal static class Register
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, CancellationToken cancellation)
    {
        var units = order.Unit is { } named ? order.Turn.Db.Units.Within(named) : order.Turn.UnitsToRegister();
        var pairings = Pairings(order, units);
        var words = order.Turn.Words;
        var table = new Table(words["register.sheet"], Columns(words), RowsAsync(pairings, words, cancellation)) { WhenEmpty = words["register.none"] };
        var own = order.Unit is { } one ? [one] : await OwnAsync(order.Turn, cancellation);
        var paper = new Paper(words["register.title"], [table])
        {
            Language = words.Language.OnPaper(),
            Below = words.Below(order, own.Select(unit => unit.Name)),
        };
        return new ExportDraft(paper, await pairings.CountAsync(cancellation), ExportRecords.Scope(own.Select(unit => unit.Id)));
    }

    private static Task<List<Unit>> OwnAsync(Turn turn, CancellationToken cancellation)
    {
        var mine = turn.Me.UnitsWith(Reach.Keepers).ToList();
        return turn.Db.Units.AsNoTracking().Where(unit => mine.Contains(unit.Id)).OrderBy(unit => unit.Path).ToListAsync(cancellation);
    }

    private static IQueryable<Registered> Pairings(ExportOrder order, IQueryable<Unit> units)
    {
        var (first, last) = (order.First, order.Last);
        return from pairing in order.Turn.Db.Pairings.AsNoTracking()
               where pairing.StartedOn <= last && (pairing.EndedOn == null || pairing.EndedOn >= first)
               from membership in order.Turn.Db.Memberships
               where membership.PersonId == pairing.MemberId
                   && membership.From <= (pairing.EndedOn == null || pairing.EndedOn > last ? last : pairing.EndedOn)
                   && (membership.To == null || membership.To >= (pairing.EndedOn == null || pairing.EndedOn > last ? last : pairing.EndedOn))
               join unit in units on membership.UnitId equals unit.Id
               orderby unit.Path, pairing.Member!.StaffNo, pairing.StartedOn, pairing.Id
               select new Registered(unit.Name, pairing.Member!.Name, pairing.Colleague!.Name, pairing.Origin, pairing.Batch, pairing.StartedOn, pairing.EndedOn);
    }

    private static IReadOnlyList<Column> Columns(Wording words) =>
    [
        words.Column("paper.column.place", 6), words.Column("register.unit", 15), words.Column("paper.column.member", 9), words.Column("paper.column.colleague", 11),
        words.Column("paper.column.origin", 13), words.Column("paper.column.batch", 9), words.Column("paper.column.from", 13), words.Column("paper.column.to", 13),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> RowsAsync(
        IQueryable<Registered> pairings, Wording words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var place = 0;
        await foreach (var one in pairings.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return
            [
                Cell.Of(++place), Cell.Of(one.Unit), Cell.Of(one.Member), Cell.Of(one.Colleague),
                Cell.Of(words.Term(one.Origin)), Cell.Of(one.Batch), Cell.Of(one.From), Cell.Of(one.To),
            ];
        }
    }

    private sealed record Registered(string Unit, string Member, string Colleague, PairingOrigin Origin, string? Batch, DateOnly From, DateOnly? To);
}
