using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>What a card of a part says first, in words.</summary>
internal static class NewsTerms
{
    public static IEnumerable<CardElement> Said(this PartNews news, Wording words)
    {
        var key = news switch
        {
            PartNews.Standing => null,
            PartNews.UsedBefore => "batch.news.used_before",
            PartNews.OpenBefore => "batch.news.open_before",
            PartNews.Held => "batch.news.held",
            PartNews.HeldBefore => "batch.news.held_before",
            PartNews.Released => "batch.news.released",
            PartNews.ReleasedBefore => "batch.news.released_before",
            PartNews.Swapped => "batch.news.swapped",
            PartNews.Changed => "batch.news.changed",
            PartNews.Applied => "batch.news.applied",
            PartNews.NoneMade => "batch.news.none_made",
            PartNews.NoneLeft => "batch.news.none_left",
            PartNews.SuggestedMeanwhile => "batch.news.suggested_meanwhile",
            PartNews.Undone => "batch.news.undone",
            PartNews.TooLate => "batch.news.too_late",
            PartNews.SuggestedAnew => "batch.news.again",
            PartNews.Waiting => "batch.waiting",
            PartNews.StaysOpen => "batch.news.stays",
            _ => throw new ArgumentOutOfRangeException(nameof(news)),
        };
        return key is null ? [] : [new TextBlock(words[key]) { Color = ColorOf(news) }];
    }

    private static TextColor ColorOf(PartNews news) => news switch
    {
        PartNews.Waiting or PartNews.UsedBefore or PartNews.OpenBefore or PartNews.HeldBefore or PartNews.ReleasedBefore => TextColor.Accent,
        PartNews.Changed or PartNews.NoneMade or PartNews.NoneLeft or PartNews.SuggestedMeanwhile or PartNews.TooLate or PartNews.StaysOpen => TextColor.Attention,
        _ => TextColor.Good,
    };
}
