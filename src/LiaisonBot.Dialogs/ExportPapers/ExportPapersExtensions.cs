using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>What units and members handed in, as files (D2, R2 to R4, R7, R8).</summary>
public static class ExportPapersExtensions
{
    public static IServiceCollection AddExportPapers(this IServiceCollection services) => services
        .AddExport(OfUnits("summary", PaperKind.FirstSummary, PaperKind.SecondSummary))
        .AddExport(OfUnits("sheet", PaperKind.MonthlySheet))
        .AddExport(OfUnits("check", PaperKind.HalfYearCheck))
        .AddExport(new ExportKind("quarterly")
        {
            Name = "filed.quarterly",
            Who = Who.Member,
            Formats = [PaperFormat.Docx],
            Subject = ExportSubject.UnitOrMember,
            DraftAsync = FiledReports.DraftAsync,
        });

    private static ExportKind OfUnits(string id, params IReadOnlyList<PaperKind> kinds) => new(id)
    {
        Name = $"filed.{id}",
        Who = Who.Secretary | Who.DeputySecretary | Who.Officer,
        Formats = [PaperFormat.Docx],
        Subject = ExportSubject.Unit,
        DraftAsync = (order, cancellation) => FiledPapers.DraftAsync(order, kinds, $"filed.{id}", cancellation),
    };
}
