using System.Diagnostics;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>A span for each time that a job runs, by the job's name.</summary>
internal static class JobSpans
{
    private static readonly ActivitySource Spans = new("LiaisonBot.Schedule");

    public static Activity? Begin(IJobExecutionContext context) => Spans.StartActivity(context.JobDetail.Key.Name);
}
