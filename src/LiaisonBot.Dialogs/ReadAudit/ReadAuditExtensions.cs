using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ReadAudit;

/// <summary>Who did or read what, and when: a unit's for those who keep its records, counts for administrators.</summary>
public static class ReadAuditExtensions
{
    public static IServiceCollection AddReadAudit(this IServiceCollection services) => services
        .AddAction(new BotAction("audit.show")
        {
            Words = new CommandWords(["操作记录", "审计"], ["audit"], "audit.help") { Group = CommandGroup.Unit },
            Verb = AuditDialog.Verb,
            Who = Who.Secretary | Who.DeputySecretary | Who.Officer | Who.Administrator,
            Said = AuditDialog.ShowAsync,
        })
        .AddCardSamples(Samples.All);
}
