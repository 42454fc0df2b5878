using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>Each member reports to the branch once a quarter (R7): drafted from their records, completed, handed in, read, returned.</summary>
public static class ReportQuarterExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddReportQuarter(this IServiceCollection services) => services
        .AddAction(new BotAction("quarterly.show")
        {
            Words = new CommandWords(["季度汇报", "季度报告"], ["quarterly report"], "quarterly.help"),
            Verb = Verbs.Show,
            Who = Who.Member,
            Said = ReportDialog.ShowAsync,
        })
        .AddAction(new BotAction("quarterly.open") { Verb = Verbs.Open, Who = Who.Member, Pressed = ReportDialog.OpenAsync })
        .AddAction(new BotAction("quarterly.list") { Verb = Verbs.List, Who = Secretaries, Pressed = ListDialog.ShowAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "quarterly.save", Verbs.Save, Who.Member, ReportDialog.SaveAsync, ReportDialog.PressAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Form, "quarterly.hand-in", Verbs.HandIn, Who.Member, ReportDialog.HandInAsync, ReportDialog.PressAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Return, "quarterly.return", Verbs.Return, Secretaries, ReturnDialog.ReturnAsync, ReturnDialog.ReturnAgainAsync))
        .AddAction(new BotAction("quarterly.remind") { Who = Who.None, Reminds = ["quarterly."], Reminding = ReportReminder.RemindAsync })
        .AddAction(new BotAction("quarterly.missing") { Who = Who.None, Reminds = ["digest."], Reminding = ReportReminder.MissingAsync })
        .AddCardSamples(Samples.All);
}
