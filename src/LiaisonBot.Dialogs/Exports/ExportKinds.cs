using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>Every paper that there is. Two with the same id stop the start.</summary>
public sealed class ExportKinds
{
    public ExportKinds(IEnumerable<ExportKind> kinds)
    {
        All = [.. kinds];
        if (All.GroupBy(kind => kind.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new InvalidOperationException($"Two papers have the id '{twice.Key}'.");
    }

    public IReadOnlyList<ExportKind> All { get; }

    public ExportKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    /// <summary>Those that somebody may have.</summary>
    internal IEnumerable<ExportKind> OpenTo(Speaker speaker) => All.Where(kind => speaker.IsAny(kind.Who));
}
