using System.Runtime.Versioning;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Tests.BackUpRecords;

/// <summary>PostgreSQL's own programs, one of which kills (-9) the bot that runs it, once it has done its work or half of it.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class DeadlyTools : IDisposable
{
    private const UnixFileMode Runnable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder folder = new();

    /// <summary>The copy is whole, and not in its place yet.</summary>
    public static DeadlyTools AfterTheDump() => With(("pg_dump", """/usr/bin/pg_dump "$@"; kill -9 $PPID"""));

    /// <summary>The tables are gone, and the first of the backup's are there.</summary>
    public static DeadlyTools AmidTheRestore() => With(
        ("pg_restore", """
            case "$*" in *--data-only*|*/dev/null*) exec /usr/bin/pg_restore "$@";; esac
            /usr/bin/pg_restore "$@" | head -c 30000
            until [ -e "$(dirname "$0")/begun" ]; do sleep 0.05; done
            kill -9 $PPID
            """),
        ("psql", """
            touch "$(dirname "$0")/begun"
            /usr/bin/psql "$@"
            touch "$(dirname "$0")/ended"
            """));

    /// <summary>As it is set for a run.</summary>
    public (string Name, string Value) OnPath => ("PATH", $"{folder.Path}:/usr/bin:/bin");

    /// <summary>Until psql, which outlives the bot, has come to its end.</summary>
    public async Task WaitForPsqlAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        while (!File.Exists(Path.Combine(folder.Path, "ended")))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    public void Dispose() => folder.Dispose();

    private static DeadlyTools With(params (string Name, string Script)[] tools)
    {
        var made = new DeadlyTools();
        foreach (var (name, script) in tools)
        {
            var file = Path.Combine(made.folder.Path, name);
            File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(file, Runnable);
        }

        return made;
    }
}
