using LiaisonBot.Data.Programme;
using LiaisonBot.Data.WorkingDays;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>The working days that are built in, with those of the file that the settings name.</summary>
internal static class WorkingDaySettings
{
    public const string Key = $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.WorkingDaysFile)}";

    /// <summary>The file that the settings name; empty when they name none.</summary>
    public static WorkingDayFile Read(ProgrammeSettings settings)
    {
        if (settings.WorkingDaysFile is not { Length: > 0 } file)
            return new WorkingDayFile([], []);
        try
        {
            return WorkingDayFile.Parse(file, File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new WorkingDayFile([], [unreadable.Message]);
        }
    }

    /// <exception cref="OptionsValidationException">The file cannot be read; for a verb of the command line, which runs without a host to check it.</exception>
    public static WorkingDayCalendar CalendarOf(ProgrammeSettings settings)
    {
        var further = Read(settings);
        return further.Mistakes.Count == 0
            ? WorkingDayCalendar.China.With(further.Days)
            : throw new OptionsValidationException(Key, typeof(ProgrammeSettings), further.Mistakes.Select(mistake => $"{Key}: {mistake}"));
    }
}
