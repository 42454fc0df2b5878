using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>
/// Reads a question of either language, word after word: at each place the longest thing that begins there, be it a period, a condition,
/// a unit or a word. What is none of these may be a part of a unit's name; else the question is not understood.
/// </summary>
internal sealed class QuestionReader
{
    private const int MostChoices = 12;

    private readonly DateOnly today;
    private readonly UnitNames names;
    private readonly Lexicon lexicon;

    public QuestionReader(IReadOnlyList<Unit> units, IReadOnlyList<CaseCategory> categories, DateOnly today)
    {
        this.today = today;
        names = new UnitNames(units);
        lexicon = new Lexicon(categories, names.Top);
    }

    public Reading Read(string said)
    {
        var text = Lexicon.Fold(said);
        var draft = new Draft();
        IReadOnlyList<Unit> which = [];
        var (whose, unread) = ("", "");
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            if (Known(text, at, draft) is var (length, next))
            {
                (at, draft) = (at + length, next);
                continue;
            }

            var unknown = UnknownAt(text, at, draft);
            at += unknown.Length;
            var units = names.TwinsAt(unknown, 0) is { } twins ? twins.Units : names.WithPart(unknown);
            if (units is [var only])
                draft = draft.At(only);
            else if (units.Count > 0 && which.Count == 0)
                (which, whose) = (units, unknown);
            else if (unread.Length == 0)
                unread = unknown;
        }

        return unread.Length > 0 ? Refused(draft, Trouble.Words, unread)
            : which.Count == 0 ? Ended(draft)
            : Asked(draft, whose, which);
    }

    private (int Length, Draft Next)? Known(string text, int at, Draft draft)
    {
        (int Length, Draft Next)? found = null;
        if (PeriodWords.At(text, at, today) is var (length, period))
            found = (length, period is null ? draft.But(Trouble.Words) : draft.In(period, today));
        if (ConditionWords.At(text, at) is { } condition && condition.Length > (found?.Length ?? 0))
            found = (condition.Length, draft.If(condition.Condition));
        if (names.FullAt(text, at) is { } unit && unit.Length > (found?.Length ?? 0))
            found = (unit.Length, draft.At(unit.Unit));
        if (names.TwinsAt(text, at) is not null)
            return found;
        if (lexicon.At(text, at) is { } word && word.Length > (found?.Length ?? 0))
            found = (word.Length, word.Means(draft));
        if (names.FormAt(text, at) is { } form && form.Length > (found?.Length ?? 0))
            found = (form.Length, draft.At(form.Unit));
        return found;
    }

    /// <summary>Up to the next thing that is known; "支部" right behind it belongs to it: 第二党支部.</summary>
    private string UnknownAt(string text, int from, Draft draft)
    {
        if (names.TwinsAt(text, from) is { } twins)
            return text.Substring(from, twins.Length);
        var end = from + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])
            && ((Lexicon.IsEnglish(text[end]) && Lexicon.IsEnglish(text[end - 1])) || Known(text, end, draft) is null))
            end++;
        if (end < text.Length && lexicon.At(text, end) is { } word && word.Means(new Draft()).Each is not null)
            end += word.Length;
        return text[from..end];
    }

    private Reading Ended(Draft draft) => draft.End(today) is { Question: { } question }
        ? new Reading.Understood(question) { IsOurs = draft.IsTelling }
        : Refused(draft, draft.End(today).Trouble!.Value, "");

    private Reading Asked(Draft draft, string said, IReadOnlyList<Unit> units)
    {
        var choices = units
            .Select(unit => (Unit: unit, draft.At(unit).End(today).Question))
            .Where(choice => choice.Question is not null)
            .Take(MostChoices)
            .Select(choice => (choice.Unit, choice.Question!))
            .ToList();
        return choices.Count == 0
            ? Refused(draft, draft.At(units[0]).End(today).Trouble!.Value, said)
            : new Reading.Which(said, choices) { IsOurs = draft.IsTelling };
    }

    private Reading.NotUnderstood Refused(Draft draft, Trouble why, string words) =>
        new(why, words, NearQuestions.Of(draft, today)) { IsOurs = draft.IsPlain };
}
