using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExportHandbook;

/// <summary>The activity handbook (C3) of a member as a paper.</summary>
public static class ExportHandbookExtensions
{
    public static IServiceCollection AddExportHandbook(this IServiceCollection services) => services
        .AddExport(new ExportKind("handbook")
        {
            Name = "handbook.name",
            Who = Who.Member,
            Formats = [PaperFormat.Docx],
            Subject = ExportSubject.Member,
            DraftAsync = Handbook.DraftAsync,
        });
}
