using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>PostgreSQL's own programs, run on the database that a connection string names.</summary>
internal sealed class PostgresTools
{
    /// <summary>Debian's, when the connection string names no other: libpq takes none of its own accord.</summary>
    private const string SystemCertificates = "/etc/ssl/certs/ca-certificates.crt";

    private readonly Dictionary<string, string?> environment;

    public PostgresTools(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var verifies = settings.SslMode is SslMode.VerifyCA or SslMode.VerifyFull;
        environment = new Dictionary<string, string?>
        {
            ["PGHOST"] = settings.Host,
            ["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = settings.Database,
            ["PGUSER"] = settings.Username,

            // Not on the command line, where everybody on the machine could read it.
            ["PGPASSWORD"] = settings.Password,
            ["PGPASSFILE"] = settings.Passfile,
            ["PGSSLMODE"] = NameOf(settings.SslMode),
            ["PGSSLROOTCERT"] = settings.RootCertificate ?? (verifies && File.Exists(SystemCertificates) ? SystemCertificates : null),
            ["PGSSLCERT"] = settings.SslCertificate,
            ["PGSSLKEY"] = settings.SslKey,
            ["PGAPPNAME"] = "LiaisonBot backup",

            // What they say on the side is taken for a complaint.
            ["PGOPTIONS"] = "-c client_min_messages=warning",
        };
    }

    /// <summary>Runs one to its end.</summary>
    public async Task<ToolRun> RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(tool, arguments);
        if (process is null)
            return ToolRun.Missing(tool);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        return await EndOfAsync(process, output, cancellation);
    }

    /// <summary>
    /// Runs two, the second on what the first says, and lastly on <paramref name="seal"/>, which it hears only when the first came to its own
    /// end in order. The end of what it hears says nothing: it comes as well when this process is killed.
    /// </summary>
    [SuppressMessage("Reliability", "CA2025", Justification = "What is copied is awaited before either is disposed of.")]
    public async Task<ToolRun> PipeAsync(
        (string Tool, IEnumerable<string> Arguments) from,
        (string Tool, IEnumerable<string> Arguments) to,
        string seal,
        CancellationToken cancellation)
    {
        using var first = Start(from.Tool, from.Arguments);
        if (first is null)
            return ToolRun.Missing(from.Tool);
        using var second = Start(to.Tool, to.Arguments);
        if (second is null)
        {
            first.Kill();
            return ToolRun.Missing(to.Tool);
        }

        first.StandardInput.Close();
        var output = second.StandardOutput.ReadToEndAsync(cancellation);
        var ended = EndOfAsync(second, output, cancellation);
        var said = await EndOfAsync(first, CopyAsync(first, second, cancellation), cancellation);
        if (said.WentWell)
            await SealAsync(second, seal);
        else
            second.Kill();
        var done = await ended;

        // Where both failed the second did first: it is what broke the pipe, unless it was killed here.
        return said.WentWell || done.Errors.Length > 0 ? done : said;
    }

    private static async Task<string> CopyAsync(Process first, Process second, CancellationToken cancellation)
    {
        try
        {
            await first.StandardOutput.BaseStream.CopyToAsync(second.StandardInput.BaseStream, cancellation);
            await second.StandardInput.BaseStream.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // The second is gone, and says itself why.
            first.Kill();
        }

        return "";
    }

    private static async Task SealAsync(Process second, string seal)
    {
        try
        {
            await second.StandardInput.WriteAsync(seal);
            second.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone, and says itself why.
        }
    }

    private static async Task<ToolRun> EndOfAsync(Process process, Task<string> output, CancellationToken cancellation)
    {
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var said = await output;
            await process.WaitForExitAsync(cancellation);
            return new ToolRun(process.ExitCode, said, (await errors).Trim());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Null when the program is not there.</summary>
    private Process? Start(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Where(one => one.Value is not null))
            start.Environment[name] = value;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string NameOf(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
