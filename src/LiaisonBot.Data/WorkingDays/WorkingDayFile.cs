using System.Globalization;
using CsvHelper;

namespace LiaisonBot.Data.WorkingDays;

/// <summary>
/// A file of announced days: <c>date,kind,name</c>, a row a day; kind is <c>holiday</c> 放假 or <c>workday</c> 上班. The name is for who
/// reads the file. <paramref name="Mistakes"/> are lines for the operator, each with file and line; with one of them no day is to be used.
/// </summary>
public sealed record WorkingDayFile(IReadOnlyList<AnnouncedDay> Days, IReadOnlyList<string> Mistakes)
{
    private const string Heading = "date,kind,name";

    public static WorkingDayFile Parse(string file, string text)
    {
        var days = new Dictionary<DateOnly, AnnouncedDay>();
        var mistakes = new List<string>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => mistakes.Add($"{file}: a quotation mark is open or stands inside a cell ({record.Reason})."),
        });
        if (!reader.Read() || !string.Equals(string.Join(',', Cells(reader)), Heading, StringComparison.OrdinalIgnoreCase))
            return new WorkingDayFile([], [$"{file}, line 1: the headings are to be {Heading}."]);
        while (reader.Read())
        {
            var cells = Cells(reader);
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (Wrong(cells, out var day) is { } why)
                mistakes.Add($"{file}, line {reader.LineNumber}: {why}");
            else if (!days.TryAdd(day.On, day))
                mistakes.Add($"{file}, line {reader.LineNumber}: {day.On:yyyy-MM-dd} stands there twice.");
        }

        if (days.Count == 0 && mistakes.Count == 0)
            mistakes.Add($"{file}, line 1: no day follows.");
        return new WorkingDayFile([.. days.Values], mistakes);
    }

    private static string[] Cells(CsvReader reader) => [.. reader.Current.ToArray().Select(cell => cell.Trim().TrimStart('\uFEFF'))];

    private static string? Wrong(string[] cells, out AnnouncedDay day)
    {
        day = default;
        if (cells.Length < 2)
            return $"a row is {Heading}.";
        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return $"'{cells[0]}' is not a date, such as 2027-01-01.";
        if (IsWorking(cells[1]) is not { } isWorking)
            return $"'{cells[1]}' is not holiday (放假) or workday (上班).";
        if (isWorking && on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return $"{cells[0]} is a {on.DayOfWeek}, which is worked anyway.";
        day = new AnnouncedDay(on, isWorking);
        return null;
    }

    private static bool? IsWorking(string kind) => kind.ToUpperInvariant() switch
    {
        "HOLIDAY" or "放假" => false,
        "WORKDAY" or "上班" => true,
        _ => null,
    };
}
