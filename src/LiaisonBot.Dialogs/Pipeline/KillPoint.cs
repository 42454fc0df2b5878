using System.Diagnostics;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// The failure seam of the kill tests: where a process that was told to dies as by <c>kill -9</c>.
/// Does nothing unless the host armed it, which it does in Development only (docs/life-of-a-turn.md).
/// </summary>
public static class KillPoint
{
    private static string? armed;
    private static int passesLeft;

    /// <param name="order">A point's name, or "name:n" for the n-th pass.</param>
    public static void Arm(string order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var parts = order.Split(':');
        armed = parts[0];
        passesLeft = parts.Length > 1 && int.TryParse(parts[1], out var passes) ? passes : 1;
    }

    public static void Pass(string point)
    {
        if (armed == point && Interlocked.Decrement(ref passesLeft) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
