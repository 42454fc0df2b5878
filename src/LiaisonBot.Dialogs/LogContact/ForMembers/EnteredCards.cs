using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>What has become of an entry that was made for a member.</summary>
internal enum EnteredNews
{
    Saved,

    /// <summary>This very form was saved by an earlier press.</summary>
    SavedBefore,

    /// <summary>An entry of the same people, day, kind and words exists.</summary>
    SameExists,
    Standing,

    /// <summary>The member made something else of it.</summary>
    EditedSince,
    Undone,

    /// <summary>The time for changes is over.</summary>
    TooLate,
}

/// <summary>An entry that the reader made for a member.</summary>
/// <param name="Member">Whose it is.</param>
/// <param name="Entry">As it was entered.</param>
/// <param name="News">What to say of it.</param>
internal sealed record EnteredFor(string Member, SavedEntry Entry, EnteredNews News)
{
    /// <summary>The key of the button that takes it back; null when there is none.</summary>
    public string? Key { get; init; }

    /// <summary>For so many hours.</summary>
    public int Hours { get; init; }

    /// <summary>Whether the bot has no way to tell the member.</summary>
    public bool IsUntold { get; init; }
}

/// <summary>The cards of such an entry: for the secretary who made it, and for the member whose it is.</summary>
internal static class EnteredCards
{
    public static Card Saved(EnteredFor entered, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(entered.News)]),
            .. Notice(entered, words),
            new UserText(new TextRun(words.Say("logcontact.for", ("name", entered.Member))) { Bold = true }),
            .. SavedCard.Parts(entered.Entry, words),
            .. entered.Entry.MeetsTalk ? [new TextBlock(words["logcontact.talk_met"]) { Color = TextColor.Good }] : Array.Empty<CardElement>(),
            .. entered.Key is null ? [] : new[] { new TextBlock(words.Say("logfor.change", ("hours", entered.Hours))) { Subtle = true } },
        ])
        {
            Actions =
            [
                .. entered.Key is { } key ? [new Press(ForMemberVerbs.Undo, words["logfor.button.undo"]) { Key = key, SendsInputs = false }] : Array.Empty<CardButton>(),
                new Press(ForMemberVerbs.Begin, words["logfor.button.another"]) { SendsInputs = false },
            ],
        },
        words[Title(entered.News)]);

    /// <param name="by">The secretary who entered it.</param>
    /// <param name="entry">The reader's entry.</param>
    /// <param name="key">The reader's, about the entry.</param>
    /// <param name="words">The reader's.</param>
    public static Card Told(string by, SavedEntry entry, string key, Wording words) => Of("logfor.told", [("name", by)], entry, words,
    [
        new Press(ForMemberVerbs.Look, words["logfor.button.look"]) { Key = key, SendsInputs = false },
        new Press(ForMemberVerbs.Reject, words["logfor.button.reject"]) { Key = key, SendsInputs = false },
    ]);

    /// <summary>For the member: who entered it took it back.</summary>
    public static Card TakenBack(string by, SavedEntry entry, Wording words) => Of("logfor.taken_back", [("name", by)], entry, words, []);

    /// <summary>For the secretary: the member says that it is not right.</summary>
    public static Card Rejected(string member, SavedEntry entry, Wording words) => Of("logfor.rejected", [("name", member)], entry, words, []);

    private static Card Of(string key, (string, object)[] places, SavedEntry entry, Wording words, IReadOnlyList<CardButton> buttons) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[key]), new UserText(words.Say(key + ".notice", places)), .. SavedCard.Parts(entry, words)])
        {
            Actions = buttons,
        },
        words[key]);

    private static IEnumerable<CardElement> Notice(EnteredFor entered, Wording words)
    {
        if (entered.News == EnteredNews.Saved)
            yield return new UserText(words.Say(entered.IsUntold ? "logfor.untold" : "logfor.will_hear", ("name", entered.Member)));
        else if (entered.News != EnteredNews.Standing)
            yield return new TextBlock(words[Title(entered.News) + ".notice"]);
    }

    private static string Title(EnteredNews news) => news switch
    {
        EnteredNews.Saved => "logfor.saved",
        EnteredNews.SavedBefore => "logfor.saved_before",
        EnteredNews.SameExists => "logfor.same_exists",
        EnteredNews.Standing => "logfor.standing",
        EnteredNews.EditedSince => "logfor.edited_since",
        EnteredNews.Undone => "logfor.undone",
        EnteredNews.TooLate => "logfor.too_late",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
