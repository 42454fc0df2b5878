using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>The papers that units handed in, as files (D2, R2 to R4).</summary>
public static class ExportPapersExtensions
{
    public static IServiceCollection AddExportPapers(this IServiceCollection services) => services
        .AddExport(Of("summary", PaperKind.FirstSummary, PaperKind.SecondSummary))
        .AddExport(Of("sheet", PaperKind.MonthlySheet));

    private static ExportKind Of(string id, params IReadOnlyList<PaperKind> kinds) => new(id)
    {
        Name = $"filed.{id}",
        Who = Who.Secretary | Who.DeputySecretary | Who.Officer,
        Formats = [PaperFormat.Docx],
        Subject = ExportSubject.Unit,
        DraftAsync = (order, cancellation) => FiledPapers.DraftAsync(order, kinds, $"filed.{id}", cancellation),
    };
}
