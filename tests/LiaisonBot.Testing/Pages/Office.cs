using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Pages;

/// <summary>LibreOffice, as somebody without Word opens a file: its pages, as text and as pictures.</summary>
public sealed class Office : IDisposable
{
    /// <summary>Each has a profile of its own, but two at once would take each other's memory.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    private const int LargestPicture = 200 * 1024;

    private readonly TemporaryFolder folder = new();

    /// <summary>The file as PDF; its path.</summary>
    public async Task<string> PdfAsync(Stream file, string ending)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(folder.Path, $"paper.{ending}");
        await using (var to = File.Create(path))
            await file.CopyToAsync(to);
        await One.WaitAsync();
        try
        {
            await RunAsync(
                "soffice", $"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder.Path, path);
        }
        finally
        {
            One.Release();
        }

        return Path.Combine(folder.Path, "paper.pdf");
    }

    /// <summary>The text of each page, without the spaces with which it was laid out.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(string pdf) =>
        (await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-")).Replace(" ", "", StringComparison.Ordinal).Split('\f', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A page as a picture, for docs/pictures: in the folder that LIAISONBOT_PICTURES names, or else among the artifacts.</summary>
    public static async Task PictureAsync(string pdf, int page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("LIAISONBOT_PICTURES") ?? Path.Combine(Repository.Artifacts, "pictures");
        Directory.CreateDirectory(folder);
        var number = page.ToString(CultureInfo.InvariantCulture);
        await RunAsync("pdftoppm", "-r", "80", "-gray", "-png", "-singlefile", "-f", number, pdf, Path.Combine(folder, name));
        if (new FileInfo(Path.Combine(folder, $"{name}.png")) is not { Length: > 0 and <= LargestPicture })
            throw new InvalidOperationException($"{name} is no picture that a document can show.");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {await error}");
    }
}
