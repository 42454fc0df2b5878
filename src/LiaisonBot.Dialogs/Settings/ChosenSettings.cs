using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.Settings;

/// <summary>What holds for a person: their own choice, else the roster's and the programme's.</summary>
/// <param name="Quiet">Null when the person wants to be written to at any hour.</param>
internal sealed record ChosenSettings(Locale Language, QuietHours? Quiet)
{
    public static ChosenSettings Of(Person person, Preference? own, ProgrammeSettings programme)
    {
        var quiet = own is { QuietFrom: { } from, QuietTo: { } to } ? new QuietHours(from, to) : QuietHours.Usual(programme);
        return new(own?.Language ?? person.Locale, quiet.From == quiet.To ? null : quiet);
    }

    /// <summary>No quiet hours are kept as hours that end when they begin: null would mean the programme's.</summary>
    public void WriteTo(Preference preference)
    {
        preference.Language = Language;
        preference.QuietFrom = Quiet?.From ?? TimeOnly.MinValue;
        preference.QuietTo = Quiet?.To ?? TimeOnly.MinValue;
    }
}

/// <summary>Hours in which nothing but answers is sent; they may run past midnight.</summary>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool RunPastMidnight => To < From;

    public static QuietHours Usual(ProgrammeSettings programme) => new(programme.QuietFrom, programme.QuietTo);
}
