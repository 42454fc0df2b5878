using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Settings;

/// <summary>Language and quiet hours.</summary>
public static class SettingsExtensions
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddAction(new BotAction("settings.open")
        {
            Words = new CommandWords("设置", "settings", "settings.line") { Group = CommandGroup.General },
            Verb = "settings.open.1",
            Who = Who.Anyone,
            Said = SettingsDialog.OpenAsync,
        })
        .AddAction(new BotAction("settings.save")
        {
            Verb = "settings.save.1",
            Who = Who.Anyone,
            KeyKind = SettingsDialog.FormKind,
            Pressed = SettingsDialog.SaveAsync,
            PressedAgain = SettingsDialog.ShowSavedAsync,
        })
        .AddAction(new BotAction("settings.language") { Who = Who.Anyone, Sentence = SettingsDialog.HearLanguageAsync })
        .AddCardSamples(SettingsSamples.All);
}
