using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExportCases;

/// <summary>The cases of one's scope as a table: those that the list shows, in the same words (W1, D1).</summary>
public static class ExportCasesExtensions
{
    public static IServiceCollection AddExportCases(this IServiceCollection services) => services
        .AddExport(new ExportKind("cases")
        {
            Name = "casepaper.name",
            Who = Who.Anyone,
            Formats = [PaperFormat.Xlsx, PaperFormat.Docx, PaperFormat.Csv],
            Subject = ExportSubject.Unit,
            DraftAsync = CasePaper.DraftAsync,
        });
}
