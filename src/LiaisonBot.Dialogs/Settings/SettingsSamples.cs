using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.Settings;

internal static class SettingsSamples
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));
    private static readonly QuietHours Noon = new(new TimeOnly(12, 0), new TimeOnly(14, 0));

    public static IEnumerable<CardSample> All =>
    [
        Form("as it stands", new SettingsForm("zh-CN", "true", "21:00", "08:00"), SettingsProblems.None),
        Form("every field wrong", new SettingsForm("", "true", "", ""),
            new SettingsProblems("settings.problem.language", "settings.problem.time", "settings.problem.time")),
        Form("both times the same", new SettingsForm("en-US", "true", "21:00", "21:00"), new SettingsProblems(null, null, "settings.problem.same")),
        new("settings.saved", "overnight", words => SettingsCard.Saved(new ChosenSettings(Locale.Chinese, Night), words)),
        new("settings.saved", "within a day", words => SettingsCard.Saved(new ChosenSettings(Locale.English, Noon), words)),
        new("settings.saved", "no quiet hours", words => SettingsCard.Saved(new ChosenSettings(Locale.English, null), words)),
        new("settings.saved", "an old card", words => SettingsCard.Standing(new ChosenSettings(Locale.Chinese, Night), words)),
    ];

    private static CardSample Form(string state, SettingsForm form, SettingsProblems problems) =>
        new("settings.form", state, words => SettingsCard.Form(form, problems, "sample-key", words));
}
