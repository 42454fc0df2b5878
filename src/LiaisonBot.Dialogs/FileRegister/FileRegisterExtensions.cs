using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>Each general branch files its register of pairings with the committee (备案, P5): frozen, with what is new since the last one.</summary>
public static class FileRegisterExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;
    private const Who Keepers = Secretaries | Who.Officer;

    public static IServiceCollection AddFileRegister(this IServiceCollection services) => services
        .AddAction(new BotAction("filing.show")
        {
            Words = new CommandWords(["结对备案", "备案"], ["file register", "filed register"], "filing.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Keepers,
            At = [UnitKind.Committee, .. RegisterUnits.Kinds],
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("filing.open") { Verb = Verbs.Open, Who = Keepers, Pressed = FilingDialog.OpenAsync })
        .AddAction(new BotAction("filing.ask") { Verb = Verbs.Ask, Who = Secretaries, Pressed = FileDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Draft, "filing.file", Verbs.File, Secretaries, FileDialog.FileAsync, FileDialog.FileAgainAsync))
        .AddAction(new BotAction("filing.withdraw.ask") { Verb = Verbs.AskWithdraw, Who = Secretaries, Pressed = WithdrawDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Filed, "filing.withdraw", Verbs.Withdraw, Secretaries, WithdrawDialog.WithdrawAsync, WithdrawDialog.WithdrawAgainAsync))
        .AddExport(new ExportKind("filing")
        {
            Name = "filing.export",
            Who = Keepers,
            Formats = [PaperFormat.Xlsx, PaperFormat.Docx],
            Subject = ExportSubject.Unit,
            DraftAsync = FiledRegisters.DraftAsync,
        })
        .AddCardSamples(Samples.All);
}
