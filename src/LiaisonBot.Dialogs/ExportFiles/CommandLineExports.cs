using LiaisonBot.Data;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>A paper that whoever runs the machine asks for.</summary>
/// <param name="Kind">Its id, such as "cases".</param>
/// <param name="Format">Of the file.</param>
public sealed record CommandLineExport(string Kind, PaperFormat Format)
{
    public Language Language { get; init; }

    /// <summary>The code of a unit; null for the whole school.</summary>
    public string? Unit { get; init; }

    /// <summary>A staff number.</summary>
    public string? Member { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>What became of it.</summary>
public abstract record CommandLineOutcome
{
    /// <summary>The file is written, and the audit has it.</summary>
    public sealed record Written(int Rows) : CommandLineOutcome;

    /// <summary>Nothing that can be made.</summary>
    /// <param name="Why">In both languages.</param>
    public sealed record BadInput(string Why) : CommandLineOutcome;

    /// <summary>The records could not take the audit's entry, so there is no file either.</summary>
    public sealed record NotNow : CommandLineOutcome;
}

/// <summary>The same papers on the command line: of any unit or member, but never with a private note.</summary>
public sealed class CommandLineExports
{
    private readonly LiaisonStore store;
    private readonly TurnStage stage;
    private readonly ExportKinds kinds;

    internal CommandLineExports(LiaisonStore store, TurnStage stage, ExportKinds kinds) => (this.store, this.stage, this.kinds) = (store, stage, kinds);

    /// <param name="asked">What.</param>
    /// <param name="to">Where it is written; half of it may be there when it is refused.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CommandLineOutcome> WriteAsync(CommandLineExport asked, Stream to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (kinds.Find(asked.Kind) is not { } kind)
            return Bad($"没有“{asked.Kind}”，可以导出：{List()}", $"there is no '{asked.Kind}'; there are: {List()}");
        if (!kind.Formats.Contains(asked.Format))
            return Bad($"“{kind.Id}”不能导出为 {asked.Format.Ending()}，可以是：{Endings(kind)}", $"'{kind.Id}' cannot be {asked.Format.Ending()}, but: {Endings(kind)}");
        if (asked.From > asked.To)
            return Bad("--from 晚于 --to", "--from lies after --to");
        await using var db = store.Read();
        var order = new ExportOrder(stage.BeginOfTime(db, asked.Language), asked.From, asked.To);
        var (whose, refusal) = await WhoseAsync(db, kind, asked, order, cancellation);
        return refusal ?? await WriteAsync(kind, asked.Format, whose!, to, cancellation);
    }

    private async Task<CommandLineOutcome> WriteAsync(
        ExportKind kind, PaperFormat format, ExportOrder order, Stream to, CancellationToken cancellation)
    {
        var draft = await kind.DraftAsync(order, cancellation);
        var rows = await PaperWriter.WriteAsync(draft.Paper, format, to, cancellation);
        await using var db = store.Read();
        db.Add(ExportRecords.Entry(order.Turn, kind.Id, actor: null, new ExportWritten(draft.Scope, rows, format)));
        return await store.CommitAsync(db, cancellation) == CommitOutcome.Committed
            ? new CommandLineOutcome.Written(rows)
            : new CommandLineOutcome.NotNow();
    }

    private static async Task<(ExportOrder? Order, CommandLineOutcome? Refusal)> WhoseAsync(
        LiaisonDb db, ExportKind kind, CommandLineExport asked, ExportOrder order, CancellationToken cancellation) => (kind.Subject, asked) switch
        {
            (ExportSubject.Member, { Member: null } or { Unit: not null }) =>
                (null, Bad($"“{kind.Id}”要用 --member 工号 指明是谁的", $"'{kind.Id}' is a member's: name them with --member STAFF_NO")),
            (ExportSubject.Unit, { Member: not null }) =>
                (null, Bad($"“{kind.Id}”是单位的，用 --unit 编码", $"'{kind.Id}' is a unit's: use --unit CODE")),
            (_, { Member: not null, Unit: not null }) =>
                (null, Bad($"“{kind.Id}”只能用 --member 工号 或 --unit 编码 中的一个", $"'{kind.Id}' is a member's or a unit's: use --member STAFF_NO or --unit CODE")),
            (_, { Member: { } number }) => await OfMemberAsync(db, number, order, cancellation),
            _ => await OfUnitAsync(db, asked.Unit, order, cancellation),
        };

    private static async Task<(ExportOrder? Order, CommandLineOutcome? Refusal)> OfMemberAsync(
        LiaisonDb db, string number, ExportOrder order, CancellationToken cancellation) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.StaffNo == number, cancellation) is { } member
            ? (order with { Member = member }, null)
            : (null, Bad($"没有工号为“{number}”的人", $"there is nobody with staff number '{number}'"));

    private static async Task<(ExportOrder? Order, CommandLineOutcome? Refusal)> OfUnitAsync(
        LiaisonDb db, string? code, ExportOrder order, CancellationToken cancellation)
    {
        var units = db.Units.AsNoTracking();
        var unit = code is null
            ? await units.SingleOrDefaultAsync(one => one.ParentId == null, cancellation)
            : await units.SingleOrDefaultAsync(one => one.Code == code, cancellation);
        return unit is not null
            ? (order with { Unit = unit }, null)
            : (null, Bad($"没有编码为“{code}”的单位", $"there is no unit with code '{code}'"));
    }

    private string List() => string.Join(", ", kinds.All.Select(kind => kind.Id));

    private static string Endings(ExportKind kind) => string.Join(", ", kind.Formats.Select(format => format.Ending()));

    private static CommandLineOutcome.BadInput Bad(string chinese, string english) => new($"{chinese} / {english}");
}
