using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.PackageApp;

/// <summary>A command as Teams lists it above the box where one writes.</summary>
internal sealed record ManifestCommand(string Title, string Description);

/// <summary>Which of the bot's actions Teams lists, in the bot's own words.</summary>
internal static class ManifestCommands
{
    /// <summary>Those that most people need, in this order: a list has ten places, and 帮助 leads to the rest.</summary>
    private static readonly string[] Listed =
    [
        "help", "contact.log", "case.report", "pairing.list", "case.list-mine", "status.show", "case.list", "absence.list", "mydata.show", "settings.open",
    ];

    public static IReadOnlyList<ManifestCommand> Of(ActionRegistry registry, Language language) =>
    [
        .. from id in Listed
           let words = registry.All.Single(action => action.Id == id).Words!
           select new ManifestCommand(words.Title(language), Wording.In(language)[words.Help]),
    ];
}
