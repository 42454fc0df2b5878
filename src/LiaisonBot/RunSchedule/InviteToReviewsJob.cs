using LiaisonBot.Dialogs.HoldReviews;
using Quartz;

namespace LiaisonBot.RunSchedule;

/// <summary>Invites to reviews whoever has come to a post since they were called (docs/work-plans-and-reviews.md).</summary>
internal sealed class InviteToReviewsJob(ReviewTime reviews) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var span = JobSpans.Begin(context);
        await reviews.InviteAsync(cancellationToken);
    }
}
