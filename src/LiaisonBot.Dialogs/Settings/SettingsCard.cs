using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Settings;

internal static class SettingsCard
{
    public static Card Form(SettingsForm form, SettingsProblems problems, string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["settings.title"]),
            new InputChoices(nameof(SettingsForm.Language), [.. Literals<Locale>.All.Select(locale => Choice(locale, words))])
            {
                Label = words["settings.language"],
                Style = ChoiceStyle.Expanded,
                Value = form.Language,
                IsRequired = true,
                ErrorMessage = words["settings.problem.language"],
                Problem = Problem(problems.Language, words),
            },
            new InputToggle(nameof(SettingsForm.Quiet), words["settings.quiet.wanted"]) { Label = words["settings.quiet"], Value = form.Quiet },
            new InputTime(nameof(SettingsForm.From))
            {
                Label = words["settings.quiet.from"],
                Value = form.From,
                Problem = Problem(problems.From, words),
            },
            new InputTime(nameof(SettingsForm.To))
            {
                Label = words["settings.quiet.to"],
                Value = form.To,
                Problem = Problem(problems.To, words),
            },
            new TextBlock(words["settings.quiet.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press("settings.save.1", words["settings.save"]) { Key = key, Style = ButtonStyle.Positive }],
        },
        words["settings.title"]);

    public static Card Saved(ChosenSettings chosen, Wording words) => State("settings.saved", chosen, words);

    public static Card Standing(ChosenSettings chosen, Wording words) => State("settings.standing", chosen, words);

    private static Card State(string title, ChosenSettings chosen, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[title]),
            new FactSet(
                new Fact(words["settings.language"], words[Name(chosen.Language)]),
                new Fact(words["settings.quiet"], Hours(chosen.Quiet, words))),
        ])
        {
            Actions = [new Press("settings.open.1", words["settings.edit"]) { SendsInputs = false }],
        },
        words[title]);

    private static Choice Choice(Locale locale, Wording words) => new(Literals<Locale>.Write(locale), words[Name(locale)]);

    private static string Name(Locale locale) => locale == Locale.English ? "settings.language.english" : "settings.language.chinese";

    private static string? Problem(string? key, Wording words) => key is null ? null : words[key];

    private static string Hours(QuietHours? quiet, Wording words) => quiet is null
        ? words["settings.quiet.off"]
        : words.Say(
            quiet.RunPastMidnight ? "settings.quiet.overnight" : "settings.quiet.hours",
            ("from", quiet.From.ToString(InputTime.Format, CultureInfo.InvariantCulture)),
            ("to", quiet.To.ToString(InputTime.Format, CultureInfo.InvariantCulture)));
}
