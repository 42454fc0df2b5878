using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Settings;

/// <summary>A person chooses their language and the hours in which they are left in peace.</summary>
internal static class SettingsDialog
{
    public const string FormKind = "settings.form.1";

    public static async Task OpenAsync(Turn turn) => Ask(turn, await ChosenAsync(turn));

    /// <summary>"English", "切换中文": the form with that language chosen; Save changes it.</summary>
    public static async Task<bool> HearLanguageAsync(Turn turn)
    {
        var chosen = await ChosenAsync(turn);
        if (ActionRegistry.IsOneOf(turn.Text, "english", "switch to english", "speak english", "in english please", "英文", "英语", "切换英文", "切换到英文", "说英文"))
            Ask(turn, chosen with { Language = Locale.English });
        else if (ActionRegistry.IsOneOf(turn.Text, "chinese", "switch to chinese", "speak chinese", "中文", "汉语", "切换中文", "切换到中文", "说中文"))
            Ask(turn, chosen with { Language = Locale.Chinese });
        else if (ActionRegistry.IsOneOf(turn.Text, "language", "switch language", "语言", "切换语言"))
            Ask(turn, chosen);
        else
            return false;
        return true;
    }

    private static void Ask(Turn turn, ChosenSettings chosen)
    {
        var form = SettingsForm.Of(chosen, QuietHours.Usual(turn.Programme));
        turn.Say(SettingsCard.Form(form, SettingsProblems.None, turn.IssueKey(FormKind), turn.Words));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var form = SettingsForm.Of(turn);
        var (chosen, problems) = form.Check();
        if (chosen is null)
        {
            turn.Show(SettingsCard.Form(form, problems, turn.Key!.Key, turn.Words));
            return;
        }

        var preference = await OwnAsync(turn);
        if (preference is null)
            turn.Db.Add(preference = new Preference { PersonId = turn.Me.Id });
        chosen.WriteTo(preference);
        turn.Spend();
        turn.Audit("settings.save", () => $"preference:{preference.PersonId}", turn.Me.Id);
        turn.SpeakIn(Languages.Of(chosen.Language));
        turn.Show(SettingsCard.Saved(chosen, turn.Words));
    }

    /// <summary>An old card says how things stand now, which may not be how that card left them.</summary>
    public static async Task ShowSavedAsync(Turn turn) => turn.Show(SettingsCard.Standing(await ChosenAsync(turn), turn.Words));

    private static Task<Preference?> OwnAsync(Turn turn) => turn.Db.Preferences.SingleOrDefaultAsync(one => one.PersonId == turn.Me.Id);

    private static async Task<ChosenSettings> ChosenAsync(Turn turn) =>
        ChosenSettings.Of(turn.Me.Person, await OwnAsync(turn), turn.Programme);
}
