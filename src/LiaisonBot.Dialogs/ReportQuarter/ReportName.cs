using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>How buttons and keys name a report, whether it has a row or not: "7:2026-Q1". A claim like all that a press says.</summary>
internal sealed record ReportName(long MemberId, Quarter Quarter)
{
    /// <summary>The name of the input and of the data that hold one.</summary>
    public const string Input = "Report";

    private const char Between = ':';

    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string> { [Input] = ToString() };

    /// <summary>Null for what is none.</summary>
    public static ReportName? Read(string? claimed) =>
        claimed?.Split(Between) is [var member, var period] && RecordName.Id(member) is { } id && Quarter.Read(period) is { } quarter
            ? new ReportName(id, quarter)
            : null;

    public override string ToString() => $"{RecordName.Text(MemberId)}{Between}{Quarter.Name}";
}
