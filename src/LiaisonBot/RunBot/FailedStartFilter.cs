using Serilog.Core;
using Serilog.Events;

namespace LiaisonBot.RunBot;

/// <summary>Leaves out what the host reports, with stacks, of a start that failed: <see cref="Startup"/> says it in a line.</summary>
internal sealed class FailedStartFilter : ILogEventFilter
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
    private const string FailedStart = "Hosting failed to start";
    private const string Stopping = "Application is shutting down...";

    private volatile bool hasFailed;

    public bool IsEnabled(LogEvent logEvent)
    {
        var text = logEvent.MessageTemplate.Text;
        if (text == FailedStart || IsOfServiceThatNeverBegan(logEvent))
            hasFailed = true;
        else if (text != Stopping || !hasFailed)
            return true;
        return false;
    }

    /// <summary>One that the failed start ended while it waited for a thread: the host takes it for a fault, but none of our methods is on its stack.</summary>
    private static bool IsOfServiceThatNeverBegan(LogEvent entry) =>
        entry.Exception is TaskCanceledException ended
        && ended.StackTrace?.Contains(nameof(LiaisonBot), StringComparison.Ordinal) != true
        && entry.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) && source is ScalarValue { Value: Host };
}
