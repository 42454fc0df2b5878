using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rosters.Reporting;
using Spectre.Console;

namespace LiaisonBot.ImportRosters;

/// <summary>Says what the import is at: a line that moves on a terminal, plain lines in a file or a pipe.</summary>
internal static class ImportProgress
{
    public static Task<ImportReport> ShowAsync(
        Locale locale, TextWriter output, Func<IProgress<ImportStep>, Task<ImportReport>> import)
    {
        if (output != Console.Out || Console.IsOutputRedirected)
            return import(new Told(step => output.WriteLine(Describe(step, locale))));
        return AnsiConsole.Status().StartAsync(
            Describe(ImportStep.Reading, locale),
            status => import(new Told(step => status.Status(Markup.Escape(Describe(step, locale))))));
    }

    private static string Describe(ImportStep step, Locale locale) => RosterWords.Text(
        step switch
        {
            ImportStep.Reading => "step.reading",
            ImportStep.Checking => "step.checking",
            ImportStep.Comparing => "step.comparing",
            ImportStep.Writing => "step.writing",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
        },
        locale);

    /// <summary>At once and in order, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class Told(Action<ImportStep> tell) : IProgress<ImportStep>
    {
        public void Report(ImportStep value) => tell(value);
    }
}
