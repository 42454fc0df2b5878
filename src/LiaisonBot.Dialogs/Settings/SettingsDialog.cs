using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Settings;

/// <summary>A person chooses their language and the hours in which they are left in peace.</summary>
internal static class SettingsDialog
{
    public const string FormKind = "settings.form.1";

    public static async Task OpenAsync(Turn turn)
    {
        var form = SettingsForm.Of(await ChosenAsync(turn), QuietHours.Usual(turn.Programme));
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
