using System.Globalization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>How buttons and keys name a paper, whether it has a row or not: "12:monthly_sheet:2026-04". A claim like all that a press says.</summary>
internal sealed record PaperName(long UnitId, PaperKind Kind, string Period)
{
    /// <summary>The name of the input and of the data that hold one.</summary>
    public const string Input = "Paper";

    private const char Between = ':';

    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string> { [Input] = ToString() };

    /// <summary>Null for what is none.</summary>
    public static PaperName? Read(string? claimed) =>
        claimed?.Split(Between) is [var unit, var kind, var period] && RecordName.Id(unit) is { } id && Literals<PaperKind>.TryRead(kind, out var known)
            ? new PaperName(id, known, period)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UnitId}{Between}{Literals<PaperKind>.Write(Kind)}{Between}{Period}");
}
