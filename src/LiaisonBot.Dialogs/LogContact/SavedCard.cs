using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>An entry as its author sees it again. Whether there is a private note, never what it says: a card is no place to keep it.</summary>
internal sealed record SavedEntry(
    IReadOnlyList<string> Names, DateOnly On, ContactKind Kind, FriendTasks Tasks, string Line, bool HasNote, DateOnly? Next)
{
    /// <summary>The occasion on which the talk was owed (C4).</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>Whether this press met a talk that was owed.</summary>
    public bool MeetsTalk { get; init; }
}

/// <summary>How many of a member's pairings were contacted in a month (C1).</summary>
/// <param name="Month">Any day of it.</param>
/// <param name="IsCurrent">Whether it is the month that runs.</param>
/// <param name="Done">Pairings with a contact in it.</param>
/// <param name="Of">Pairings that stood at its end, or stand today.</param>
internal sealed record MonthTally(DateOnly Month, bool IsCurrent, int Done, int Of);

/// <summary>What happened to an entry: what its card says first.</summary>
internal enum SavedNews
{
    Saved,
    Edited,

    /// <summary>This press undid it.</summary>
    Undone,

    /// <summary>Somebody asked to see it.</summary>
    Standing,

    /// <summary>This very form was saved by an earlier press.</summary>
    SavedBefore,

    /// <summary>An entry of the same people, day, kind and words exists.</summary>
    SameExists,

    /// <summary>The pressed card showed an older state.</summary>
    ChangedSince,

    /// <summary>An edit was left.</summary>
    Unchanged,

    /// <summary>The time for changes is over.</summary>
    TooLate,
}

/// <summary>The card of an entry that counts, and of one that was undone.</summary>
internal static class SavedCard
{
    /// <param name="entry">The entry as it stands.</param>
    /// <param name="tally">Its month.</param>
    /// <param name="news">What to say of it.</param>
    /// <param name="change">The key of the card and the hours in which it serves; null when nothing can be changed any more.</param>
    /// <param name="words">The reader's.</param>
    /// <param name="report">The button that passes on what the colleagues raised; null where nothing does.</param>
    public static Card Of(SavedEntry entry, MonthTally tally, SavedNews news, (string Key, int Hours)? change, Wording words, Press? report = null) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(news)]),
            .. Notice(news, words),
            .. Parts(entry, words),
            .. entry.MeetsTalk ? [new TextBlock(words["logcontact.talk_met"]) { Color = TextColor.Good }] : Array.Empty<CardElement>(),
            new TextBlock(Tally(tally, words)) { Bold = true, Separator = true },
            .. Change(change, words),
        ])
        {
            Actions = [.. change is var (key, _) ? Buttons(key, words) : [], .. report is null ? Array.Empty<CardButton>() : [report]],
        },
        words[Title(news)]);

    /// <param name="entry">The entry as it was.</param>
    /// <param name="tally">Its month without it.</param>
    /// <param name="before">Whether an earlier press undid it.</param>
    /// <param name="words">The reader's.</param>
    public static Card Undone(SavedEntry entry, MonthTally tally, bool before, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[before ? "logcontact.undone_before" : "logcontact.undone"]),
            new TextBlock(words[before ? "logcontact.undone_before.notice" : "logcontact.undone.notice"]),
            Names(entry, words),
            Facts(entry with { HasNote = false, Next = null, Tasks = FriendTasks.None }, words),
            .. Line(entry, words),
            new TextBlock(Tally(tally, words)) { Bold = true, Separator = true },
        ])
        {
            Actions = [new Press(Verbs.Log, words["logcontact.button.log"])],
        },
        words[before ? "logcontact.undone_before" : "logcontact.undone"]);

    /// <summary>An entry as it reads on any card: who was met, when and how, and the line.</summary>
    public static IEnumerable<CardElement> Parts(SavedEntry entry, Wording words) => [Names(entry, words), Facts(entry, words), .. Line(entry, words)];

    private static IEnumerable<CardElement> Line(SavedEntry entry, Wording words)
    {
        yield return new TextBlock(words["logcontact.line"]) { Subtle = true, Separator = true };
        yield return new UserText(entry.Line) { Spacing = Spacing.Small };
    }

    private static string Title(SavedNews news) => news switch
    {
        SavedNews.Saved => "logcontact.saved",
        SavedNews.Edited => "logcontact.edited",
        SavedNews.Undone => "logcontact.undone",
        SavedNews.Standing => "logcontact.standing",
        SavedNews.SavedBefore => "logcontact.saved_before",
        SavedNews.SameExists => "logcontact.same_exists",
        SavedNews.ChangedSince => "logcontact.changed_since",
        SavedNews.Unchanged => "logcontact.unchanged",
        SavedNews.TooLate => "logcontact.too_late",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static IEnumerable<CardElement> Notice(SavedNews news, Wording words)
    {
        if (news is not (SavedNews.Saved or SavedNews.Edited or SavedNews.Standing))
            yield return new TextBlock(words[Title(news) + ".notice"]);
    }

    /// <summary>Not among the facts: twenty names there would leave a phone no room for what each fact is.</summary>
    private static UserText Names(SavedEntry entry, Wording words) =>
        new(new TextRun(words.List(entry.Names)) { Bold = true });

    private static FactSet Facts(SavedEntry entry, Wording words)
    {
        List<Fact> facts =
        [
            new(words["logcontact.on"], words.Day(entry.On)),
            new(words["logcontact.kind"], words.Term(entry.Kind)),
        ];
        if (entry.Tasks != FriendTasks.None)
            facts.Add(new Fact(words["logcontact.fact.tasks"], words.Terms(entry.Tasks)));
        if (entry.Occasion is { } occasion)
            facts.Add(new Fact(words["logcontact.fact.occasion"], words.Term(occasion)));
        if (entry.Next is { } next)
            facts.Add(new Fact(words["logcontact.fact.next"], words.Day(next)));
        if (entry.HasNote)
            facts.Add(new Fact(words["logcontact.fact.note"], words["logcontact.fact.note.kept"]));
        return new FactSet(facts);
    }

    private static string Tally(MonthTally tally, Wording words) => tally.IsCurrent
        ? words.Say("logcontact.tally.now", ("done", tally.Done), ("of", tally.Of))
        : words.Say("logcontact.tally.month", ("month", words.Month(tally.Month)), ("done", tally.Done), ("of", tally.Of));

    private static IEnumerable<CardElement> Change((string Key, int Hours)? change, Wording words)
    {
        if (change is var (_, hours))
            yield return new TextBlock(words.Say("logcontact.change", ("hours", hours))) { Subtle = true };
    }

    private static IReadOnlyList<CardButton> Buttons(string key, Wording words) =>
    [
        new Press(Verbs.Edit, words["logcontact.button.edit"]) { Key = key },
        new Press(Verbs.Undo, words["logcontact.button.undo"]) { Key = key, Style = ButtonStyle.Destructive },
    ];
}
