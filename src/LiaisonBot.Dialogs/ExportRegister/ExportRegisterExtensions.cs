using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExportRegister;

/// <summary>The register of pairings, to be filed (P5).</summary>
public static class ExportRegisterExtensions
{
    public static IServiceCollection AddExportRegister(this IServiceCollection services) => services
        .AddExport(new ExportKind("register")
        {
            Name = "register.name",
            Who = Who.Secretary | Who.DeputySecretary | Who.Officer,
            Formats = [PaperFormat.Xlsx, PaperFormat.Docx],
            Subject = ExportSubject.Unit,
            DraftAsync = Register.DraftAsync,
        });
}
