using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using LiaisonBot.Documents.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>
/// A paper that can be had as a file, in chat and on the command line. A slice registers its own with
/// <see cref="ExportKindExtensions.AddExport"/>; asking, making, handing over and the audit are the same for all.
/// </summary>
/// <param name="Id">A fixed id such as "cases": the word on the command line, and stored.</param>
public sealed record ExportKind(string Id)
{
    /// <summary>The key of what people call it.</summary>
    public required string Name { get; init; }

    /// <summary>To whom it is offered.</summary>
    public required Who Who { get; init; }

    /// <summary>The kinds of file it can be, the usual one first.</summary>
    public required IReadOnlyList<PaperFormat> Formats { get; init; }

    /// <summary>Whose it is, as whoever runs the machine has to say.</summary>
    public required ExportSubject Subject { get; init; }

    /// <summary>
    /// Says what is to stand in it: in chat within the speaker's reach, on the command line of the unit or person named there. Its rows are
    /// read only while the file is written.
    /// </summary>
    public required Func<ExportOrder, CancellationToken, Task<ExportDraft>> DraftAsync { get; init; }
}

/// <summary>Whose paper it is.</summary>
public enum ExportSubject
{
    /// <summary>A unit's; the whole school's where none is named.</summary>
    Unit,

    /// <summary>One member's.</summary>
    Member,

    /// <summary>A unit's, or one member's where they are named.</summary>
    UnitOrMember,
}

/// <summary>Somebody wants a paper.</summary>
/// <param name="Turn">With whose rights, in whose words; nobody speaks in it where the command line asks.</param>
/// <param name="From">The first day of which it tells; null for the beginning.</param>
/// <param name="To">The last day; null for today.</param>
public sealed record ExportOrder(Turn Turn, DateOnly? From, DateOnly? To)
{
    /// <summary>Named on the command line alone.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Named on the command line alone.</summary>
    public Person? Member { get; init; }

    public bool IsFromCommandLine => Turn.ActorId is null;

    public DateOnly First => From ?? DateOnly.MinValue;

    public DateOnly Last => To ?? Turn.Today;
}

/// <summary>A paper that can be written now.</summary>
/// <param name="Paper">What stands in it.</param>
/// <param name="Rows">How many rows it will have, counted before any is read.</param>
/// <param name="Scope">Whose it is, as the audit names it: "unit:3", "person:17".</param>
public sealed record ExportDraft(Paper Paper, int Rows, string Scope);

public static class ExportKindExtensions
{
    /// <summary>One more paper: into the card, the command line and its help.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services, ExportKind kind) => services.AddSingleton(kind);
}
