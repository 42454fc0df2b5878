using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Settings;

/// <summary>What stands in the inputs, as it was typed.</summary>
internal sealed record SettingsForm(string Language, string Quiet, string From, string To)
{
    public const string On = "true";

    public static SettingsForm Of(Turn turn) =>
        new(turn.Input(nameof(Language)), turn.Input(nameof(Quiet)), turn.Input(nameof(From)), turn.Input(nameof(To)));

    /// <summary>Times that do not apply are offered all the same, so that a tick is enough to have them.</summary>
    public static SettingsForm Of(ChosenSettings chosen, QuietHours usual)
    {
        var times = chosen.Quiet ?? usual;
        return new(Literals<Locale>.Write(chosen.Language), chosen.Quiet is null ? "false" : On, Written(times.From), Written(times.To));
    }

    /// <summary>What was chosen, or what is wrong at which field.</summary>
    public (ChosenSettings? Chosen, SettingsProblems Problems) Check()
    {
        var from = Time(From);
        var to = Time(To);
        var wanted = Quiet == On;
        var problems = new SettingsProblems(
            Literals<Locale>.TryRead(Language, out var language) ? null : "settings.problem.language",
            wanted && from is null ? "settings.problem.time" : null,
            wanted && to is null ? "settings.problem.time" : wanted && from == to ? "settings.problem.same" : null);
        return problems.Any
            ? (null, problems)
            : (new ChosenSettings(language, wanted ? new QuietHours(from!.Value, to!.Value) : null), problems);
    }

    private static string Written(TimeOnly time) => time.ToString(InputTime.Format, CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string typed) =>
        TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : null;
}

/// <summary>The key of the words for each field that is wrong.</summary>
internal sealed record SettingsProblems(string? Language, string? From, string? To)
{
    public static SettingsProblems None { get; } = new(null, null, null);

    public bool Any => Language is not null || From is not null || To is not null;
}
