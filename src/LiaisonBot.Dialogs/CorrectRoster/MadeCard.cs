using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>What the card of a correction says first.</summary>
internal enum MadeNews
{
    Made,

    /// <summary>The card was pressed before.</summary>
    MadeBefore,
    Undone,

    /// <summary>It cannot be taken back any more.</summary>
    BuiltOn,
}

/// <summary>A correction that was made.</summary>
/// <param name="Made">With its person and units.</param>
/// <param name="News">What the card says first.</param>
/// <param name="Key">The key to take it back with; null when it cannot be.</param>
internal sealed record MadeView(RosterCorrection Made, MadeNews News, string? Key)
{
    public CorrectionEffects? Effects { get; init; }

    public int UndoHours { get; init; }
}

internal static class MadeCard
{
    public static Card Of(MadeView view, Wording words)
    {
        var (made, title) = (view.Made, words[Title(view.News)]);
        var correction = new Correction(made.Kind, made.On)
        {
            Unit = made.Unit,
            Role = made.Role,
            Category = made.Category,
            Title = made.Title,
            LeftReason = made.LeftReason,
        };
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title),
                new UserText(new TextRun(made.Person!.Name) { Bold = true }, new TextRun(words.Say("roster.number", ("number", made.Person.StaffNo))) { Subtle = true }),
                PreviewCard.Change(correction, (made.FormerUnit!.Name, made.FormerTitle), words),
                .. view.Effects is { } effects ? PreviewCard.Follows(effects, words) : [],
                new TextBlock(words.Say(Title(view.News) + ".notice", ("hours", view.UndoHours))) { Subtle = true },
            ])
            {
                Actions =
                [
                    .. view.Key is { } key
                        ? [new Press(Verbs.Undo, words["roster.button.undo"]) { Key = key, Style = ButtonStyle.Destructive }]
                        : Array.Empty<CardButton>(),
                    new Press(Verbs.Begin, words["roster.button.next_one"]),
                ],
            },
            title);
    }

    private static string Title(MadeNews news) => news switch
    {
        MadeNews.Made => "roster.made",
        MadeNews.MadeBefore => "roster.made_before",
        MadeNews.Undone => "roster.undone",
        MadeNews.BuiltOn => "roster.built_on",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
