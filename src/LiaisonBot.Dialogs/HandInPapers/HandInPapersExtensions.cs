using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>The monthly sheet (D2), the summaries (R2 to R4) and the half-year check (R8): drafted from the records, completed, handed in, returned.</summary>
public static class HandInPapersExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;
    private const Who Keepers = Secretaries | Who.Officer;

    public static IServiceCollection AddHandInPapers(this IServiceCollection services) => services
        .AddAction(new BotAction("sheet.show")
        {
            Words = new CommandWords(["联系结对情况表", "月报表", "情况表"], ["monthly sheet", "sheet"], "hand_in.help.sheet") { Group = CommandGroup.Unit },
            Verb = Verbs.Sheets,
            Who = Keepers,
            Said = ListDialog.SheetsAsync,
        })
        .AddAction(new BotAction("summary.show")
        {
            Words = new CommandWords(["小结", "总结"], ["summary", "summaries"], "hand_in.help.summary") { Group = CommandGroup.Unit },
            Verb = Verbs.Summaries,
            Who = Keepers,
            Said = ListDialog.SummariesAsync,
        })
        .AddAction(new BotAction("check.show")
        {
            Words = new CommandWords(["半年检查"], ["half-year check", "half year check"], "hand_in.help.check") { Group = CommandGroup.Unit },
            Verb = Verbs.Checks,
            Who = Keepers,
            Said = ListDialog.ChecksAsync,
        })
        .AddAction(new BotAction("paper.open") { Verb = Verbs.Open, Who = Keepers, Pressed = PaperDialog.OpenAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "paper.save", Verbs.Save, Secretaries, PaperDialog.SaveAsync, PaperDialog.PressAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Form, "paper.hand-in", Verbs.HandIn, Secretaries, PaperDialog.HandInAsync, PaperDialog.PressAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Return, "paper.return", Verbs.Return, Secretaries, ReturnDialog.ReturnAsync, ReturnDialog.ReturnAgainAsync))
        .AddAction(new BotAction("paper.remind") { Who = Who.None, Reminds = ["digest."], Reminding = SheetReminder.RemindAsync })
        .AddCardSamples(Samples.All);
}
