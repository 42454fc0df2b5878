using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>Checks the programme's settings by the limits that they carry; a line for each that is wrong, which names its key.</summary>
internal sealed class ProgrammeRules : IValidateOptions<ProgrammeSettings>
{
    public const string UnknownZone = "not a time zone this system knows; it is an IANA name such as Asia/Shanghai.";

    public ValidateOptionsResult Validate(string? name, ProgrammeSettings options)
    {
        List<string> lines = [.. SettingRules.Broken(options, ProgrammeSettings.Section)];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone ?? "", out _))
            lines.Add($"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.TimeZone)}: {UnknownZone}");
        lines.AddRange(WorkingDaySettings.Read(options).Mistakes.Select(mistake => $"{WorkingDaySettings.Key}: {mistake}"));
        lines.AddRange(Ladder.Broken(options.Ladder).Select(line => $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.Ladder)}:{line}"));
        lines.AddRange(CaseCategories.Broken(options.CaseCategories)
            .Select(line => $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.CaseCategories)}:{line}"));
        lines.AddRange(Milestones.Broken(options.Milestones)
            .Select(line => $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.Milestones)}:{line}"));
        lines.AddRange(RoundDates.Broken(options.Rounds)
            .Select(line => $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.Rounds)}:{line}"));
        lines.AddRange(SettingRules.Broken(options.Pairing, $"{ProgrammeSettings.Section}:{nameof(ProgrammeSettings.Pairing)}"));
        return lines.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }
}
