using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What somebody typed into a review's form before they went on to something else: it stands there again when they come back.</summary>
internal static class ReviewDrafts
{
    public static async Task<ReviewForm?> UnsavedAsync(this Turn turn, Review review) =>
        await turn.DraftAsync(DialogOf(review)) is { } kept ? JsonSerializer.Deserialize(kept, ReviewDraftJson.Default.ReviewForm) : null;

    public static async Task KeepTypedAsync(this Turn turn, Review review)
    {
        if (!ReviewForm.IsIn(turn))
            return;
        var form = ReviewForm.Of(turn);
        var isKept = form.Says(review) && form.Reason.Length == 0;
        await turn.KeepDraftAsync(DialogOf(review), isKept ? null : JsonSerializer.Serialize(form, ReviewDraftJson.Default.ReviewForm));
    }

    public static Task ForgetTypedAsync(this Turn turn, Review review) => turn.KeepDraftAsync(DialogOf(review), null);

    /// <summary>What was typed into a review that has ended meanwhile is shown for the last time.</summary>
    public static async Task ShowLastAsync(this Turn turn, Review review)
    {
        if (await turn.UnsavedAsync(review) is not { } typed)
            return;
        turn.ShowUnsaved(new[] { typed.Agenda, typed.Problems }.Where(text => text != review.Agenda && text != review.Problems));
        await turn.ForgetTypedAsync(review);
    }

    /// <summary>One of its decisions was opened from the review's card.</summary>
    public static async Task KeepTypedAsync(Turn turn, long decision)
    {
        if (!ReviewForm.IsIn(turn))
            return;
        var source = await turn.Db.FollowUps
            .Where(one => one.Id == decision && one.Kind == FollowUpKind.ReviewDecision)
            .Select(one => (long?)one.SourceId)
            .SingleOrDefaultAsync();
        if (await turn.ReviewAsync(source) is { IsOwn: true, Review: { IsOpen: true } review })
            await turn.KeepTypedAsync(review);
    }

    private static string DialogOf(Review review) => $"{Keys.Form}:{RecordName.Text(review.Id)}";
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ReviewForm))]
internal sealed partial class ReviewDraftJson : JsonSerializerContext;
