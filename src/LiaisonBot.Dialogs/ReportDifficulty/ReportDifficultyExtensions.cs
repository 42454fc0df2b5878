using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>Reporting what a colleague raised, or what troubles oneself (C5, D1, D3).</summary>
public static class ReportDifficultyExtensions
{
    public static IServiceCollection AddReportDifficulty(this IServiceCollection services) => services
        .AddAction(new BotAction("case.report")
        {
            Words = new CommandWords(
                ["反映困难", "反映问题", "反映意见", "反映情况", "提意见", "提建议"],
                ["report difficulty", "report a difficulty", "report a problem", "report problem", "report an opinion", "make a suggestion"],
                "reporting.help"),
            Verb = Verbs.Report,
            Who = Who.Anyone,
            Said = ReportDialog.OpenAsync,
            Sentence = ReportDialog.HearAsync,
        })
        .AddAction(On("case.raise", Verbs.Submit, ReportDialog.SubmitAsync))
        .AddAction(On("case.raise-unnamed", Verbs.SubmitUnnamed, ReportDialog.SubmitUnnamedAsync))
        .AddAction(On("case.report-later", Verbs.Later, ReportDialog.LaterAsync))
        .AddAction(On("case.report-cancel", Verbs.Cancel, ReportDialog.CancelAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(Verbs.Key, id, verb, Who.Anyone, pressed, ReportDialog.SubmitAgainAsync);
}
