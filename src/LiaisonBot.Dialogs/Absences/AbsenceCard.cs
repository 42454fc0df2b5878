using LiaisonBot.Data.Absences;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>What an absence's card says first.</summary>
internal enum AbsenceNews
{
    Standing,
    Saved,
    Changed,
    Withdrawn,
    SavedByOther,
    ChangedByOther,
    WithdrawnByOther,
}

/// <summary>One absence.</summary>
/// <param name="Line">The absence with its names.</param>
/// <param name="News">What the card says first.</param>
/// <param name="Today">In the programme's time zone.</param>
/// <param name="ReaderId">Who reads the card.</param>
/// <param name="Key">The key to change it with; null when it cannot be changed from here.</param>
internal sealed record AbsenceView(AbsenceLine Line, AbsenceNews News, DateOnly Today, long ReaderId, string? Key);

internal static class AbsenceCard
{
    public static Card Of(AbsenceView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view.News)]),
            .. Parts(view.Line, view.ReaderId, words),
            new TextBlock(words[Notice(view.News)]) { Subtle = true },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words[Title(view.News)]);

    public static IEnumerable<CardElement> Parts(AbsenceLine line, long readerId, Wording words)
    {
        var absence = line.Absence;
        yield return new UserText(new TextRun(line.Name) { Bold = true });
        yield return LabelledLine.Of(words, "absence.days", words.Span(absence.From, absence.To));
        yield return LabelledLine.Of(words, "absence.reason", words.Term(absence.Reason));
        if (absence.RecordedById != absence.PersonId || absence.RecordedById != readerId)
            yield return LabelledLine.Of(words, "absence.by", line.RecordedBy);
    }

    public static Press Open(long id, string verb, string title) => new(verb, title)
    {
        Data = new Dictionary<string, string> { [Verbs.Absence] = RecordName.Text(id) },
    };

    /// <summary>An absence that runs and began before today can be over since yesterday.</summary>
    public static bool CanEnd(Absence absence, DateOnly today) => absence.From < today && !(absence.To < today);

    private static string Title(AbsenceNews news) => news switch
    {
        AbsenceNews.Standing => "absence.card",
        AbsenceNews.Saved => "absence.saved",
        AbsenceNews.Changed => "absence.changed",
        AbsenceNews.Withdrawn => "absence.withdrawn",
        AbsenceNews.SavedByOther => "absence.saved_by_other",
        AbsenceNews.ChangedByOther => "absence.changed_by_other",
        AbsenceNews.WithdrawnByOther => "absence.withdrawn_by_other",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static string Notice(AbsenceNews news) => news switch
    {
        AbsenceNews.Withdrawn or AbsenceNews.WithdrawnByOther => "absence.notice.withdrawn",
        AbsenceNews.SavedByOther or AbsenceNews.ChangedByOther => "absence.notice.other",
        AbsenceNews.Standing or AbsenceNews.Saved or AbsenceNews.Changed => "absence.notice",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };

    private static IEnumerable<CardButton> Buttons(AbsenceView view, Wording words)
    {
        var absence = view.Line.Absence;
        if (view.Key is { } key)
        {
            yield return new Press(Verbs.Edit, words["absence.button.edit"]) { Key = key };
            if (CanEnd(absence, view.Today))
                yield return new Press(Verbs.End, words["absence.button.end"]) { Key = key };
            yield return new Press(Verbs.Withdraw, words["absence.button.withdraw"]) { Key = key, Style = ButtonStyle.Destructive };
        }

        yield return new Press(Verbs.List, words["absence.button.list"]) { Data = Whose(absence.PersonId != view.ReaderId) };
    }

    internal static Dictionary<string, string> Whose(bool unit) => new() { [Verbs.Whose] = unit ? Verbs.Unit : "own" };
}
