using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>What the preview says first.</summary>
internal enum DraftNews
{
    Standing,

    /// <summary>It was to be sent, and somebody changed it since.</summary>
    ChangedSince,

    /// <summary>It was to be sent, and another correction came first.</summary>
    ReplacedSince,

    /// <summary>It was to be sent, and there is nobody.</summary>
    Nobody,

    /// <summary>Those who decide were told.</summary>
    HandedOver,

    /// <summary>None of those who decide could be told.</summary>
    NobodyToDecide,
}

/// <summary>A draft as it is previewed.</summary>
/// <param name="View">The draft.</param>
/// <param name="Recipients">How many people it would go to today.</param>
/// <param name="Key">The preview's key.</param>
internal sealed record DraftView(BriefingView View, int Recipients, string Key)
{
    /// <summary>Whether the reader decides for the unit.</summary>
    public bool Decides { get; init; }

    public DraftNews News { get; init; }
}

internal static class DraftCard
{
    /// <summary>Both texts stand on the card, and have to fit.</summary>
    private const int MostText = 4000;

    public static Card Of(DraftView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.draft"], view.View.Unit),
            .. News(view.News, words),
            .. Message(view.View, words),
            new TextBlock(words.Say("briefing.draft.recipients", ("count", view.Recipients))) { Bold = true, Separator = true, Spacing = Spacing.Medium },
            new TextBlock(words[view.Decides ? "briefing.draft.how" : "briefing.draft.how.officer"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["briefing.draft"]);

    public static Card Deleted(Wording words) => Notice("briefing.deleted", BriefingParts.Go(Verbs.List, "briefing.button.list", words), words);

    /// <summary>What those who decide are told when an officer has written a draft.</summary>
    public static Card Told(BriefingView view, string by, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["briefing.told"], view.Unit),
            new UserText(words.Say("briefing.told.what", ("name", by), ("title", view.Briefing.Title))),
        ])
        {
            Actions = [new Press(Verbs.Open, words["briefing.button.open"]) { Data = BriefingParts.Data(view.Briefing), SendsInputs = false }],
        },
        words["briefing.told"]);

    private static Card Notice(string key, CardButton button, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[key]), new TextBlock(words[key + ".notice"])]) { Actions = [button] },
        words[key]);

    private static IEnumerable<CardElement> News(DraftNews news, Wording words)
    {
        var key = news switch
        {
            DraftNews.Standing => null,
            DraftNews.ChangedSince => "briefing.draft.changed",
            DraftNews.ReplacedSince => "briefing.replaced_already",
            DraftNews.Nobody => "briefing.draft.nobody",
            DraftNews.HandedOver => "briefing.draft.handed_over",
            DraftNews.NobodyToDecide => "briefing.draft.nobody_told",
            _ => throw new ArgumentOutOfRangeException(nameof(news)),
        };
        if (key is not null)
            yield return new TextBlock(words[key]) { Color = news == DraftNews.HandedOver ? TextColor.Good : TextColor.Attention };
    }

    /// <summary>Both languages, whichever the writer reads.</summary>
    private static IEnumerable<CardElement> Message(BriefingView view, Wording words)
    {
        var briefing = view.Briefing;
        if (view.Replaces is { SentOn: { } day } replaced)
            yield return new UserText(new TextRun(words.Say("briefing.replaces", ("day", day), ("title", BriefingParts.Title(replaced, words)))) { Color = TextColor.Attention });
        yield return new UserText(new TextRun(briefing.Title) { Bold = true });
        yield return BriefingParts.Text(briefing.Text, MostText);
        if (briefing.IsInEnglish)
        {
            yield return new UserText(new TextRun(briefing.EnglishTitle) { Bold = true }) { Separator = true };
            yield return BriefingParts.Text(briefing.EnglishText, MostText);
        }
        else
        {
            yield return new TextBlock(words["briefing.draft.chinese_only"]) { Subtle = true, Separator = true };
        }
    }

    private static IEnumerable<CardButton> Buttons(DraftView view, Wording words)
    {
        var since = new Dictionary<string, string> { [nameof(BriefingForm.Since)] = BriefingRecords.EditOf(view.View.Briefing) };
        yield return view.Decides
            ? new Press(Verbs.Send, words["briefing.button.send"]) { Key = view.Key, Data = since, Style = ButtonStyle.Positive }
            : new Press(Verbs.HandOver, words["briefing.button.hand_over"]) { Key = view.Key, Style = ButtonStyle.Positive };
        yield return new Press(Verbs.Edit, words["briefing.button.edit"]) { Key = view.Key };
        yield return new Press(Verbs.Delete, words["briefing.button.delete"]) { Key = view.Key, Style = ButtonStyle.Destructive };
    }
}
