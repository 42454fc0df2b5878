using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>The words of a question in both languages, each with what it adds. They stand in words.json, several for one meaning.</summary>
internal sealed partial class Lexicon
{
    private static readonly (string Key, Func<Draft, Draft> Means)[] Meanings =
    [
        ("status.said.nothing", draft => draft),
        ("status.said.overview", draft => draft with { Overview = true }),
        ("status.said.coverage", draft => draft.For(Measure.Coverage)),
        ("status.said.contact", draft => draft.Hinting(Measure.Coverage)),
        ("status.said.never", draft => draft.For(Measure.Never)),
        ("status.said.uncontacted", draft => draft.For(Measure.Never) with { Uncontacted = true }),
        ("status.said.talks", draft => draft.Hinting(Measure.Talks)),
        ("status.said.cases", draft => draft.Hinting(Measure.Cases)),
        ("status.said.pending", draft => draft.Hinting(Measure.Cases)),
        ("status.said.collected", draft => draft.Collecting()),
        ("status.said.rounds", draft => draft.InRounds()),
        ("status.said.asked", draft => draft.For(Measure.Asked)),
        ("status.said.overdue", draft => draft with { Stage = Stage.Overdue }),
        ("status.said.solved", draft => draft with { Stage = Stage.Solved }),
        ("status.said.not_solvable", draft => draft with { Stage = Stage.NotSolvable }),
        ("status.said.paired", draft => draft.For(Measure.Paired)),
        ("status.said.pairing", draft => draft.Hinting(Measure.Paired)),
        ("status.said.unpaired", draft => draft.For(Measure.Unpaired)),
        ("status.said.milestones", draft => draft.For(Measure.Milestones)),
        ("status.said.members", draft => draft with { Side = PersonKind.Member }),
        ("status.said.colleagues", draft => draft with { Side = PersonKind.Colleague }),
        ("status.said.branches", draft => draft.Of(UnitKind.Branch)),
        ("status.said.general_branches", draft => draft.Of(UnitKind.GeneralBranch)),
        ("status.said.groups", draft => draft.Of(UnitKind.Group)),
        ("status.said.trend", draft => draft with { Trend = true }),
        ("status.said.compare", draft => draft with { Comparing = true }),
        ("status.said.ranking", draft => draft.But(Trouble.Ranking)),
    ];

    private readonly Dictionary<string, Func<Draft, Draft>> meanings = new(StringComparer.Ordinal);

    /// <param name="categories">What cases can be about.</param>
    /// <param name="top">What "the whole school" means; null where it is more than somebody may ask about.</param>
    public Lexicon(IReadOnlyList<CaseCategory> categories, Unit? top)
    {
        foreach (var words in new[] { Wording.Chinese, Wording.English })
        {
            foreach (var (key, means) in Meanings)
                AddEach(words[key], means);
            foreach (var kind in Literals<CaseKind>.All)
                AddEach(words[$"status.said.kind.{Literals<CaseKind>.Write(kind)}"], draft => draft.Raised(kind));
            foreach (var category in Literals<Category>.All)
                AddEach(words[$"status.said.people.{Literals<Category>.Write(category)}"], draft => draft.Among(category));
            foreach (var category in Literals<Category>.All)
                AddEach(words.Term(category), draft => draft.Among(category));
            foreach (var category in categories)
                AddEach(words.Term(category), draft => draft.On(category.Id));
            if (top?.Kind == UnitKind.Committee)
                AddEach(words["status.said.school"], draft => draft.At(top));
        }
    }

    /// <summary>The longest word that begins at a place of a folded text.</summary>
    public (int Length, Func<Draft, Draft> Means)? At(string text, int at)
    {
        (int Length, Func<Draft, Draft> Means)? found = null;
        foreach (var (word, means) in meanings)
        {
            if (word.Length > (found?.Length ?? 0) && Stands(word, text, at))
                found = (word.Length, means);
        }

        return found;
    }

    /// <summary>Half-width, lower case, one space between words: a text in which places are found.</summary>
    public static string Fold(string text) =>
        Spaces().Replace(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\''), " ").Trim();

    /// <summary>Whether the word stands at that place, and not as a part of another English word. A hyphen is as good as a space.</summary>
    public static bool Stands(string word, string text, int at)
    {
        var end = at + word.Length;
        if (end > text.Length
            || (at > 0 && IsEnglish(word[0]) && IsEnglish(text[at - 1]))
            || (end < text.Length && IsEnglish(word[^1]) && IsEnglish(text[end])))
            return false;
        for (var letter = 0; letter < word.Length; letter++)
        {
            if (text[at + letter] != word[letter] && !(text[at + letter] == '-' && word[letter] == ' '))
                return false;
        }

        return true;
    }

    public static bool IsEnglish(char letter) => char.IsAsciiLetterOrDigit(letter);

    private void AddEach(string sayings, Func<Draft, Draft> means)
    {
        foreach (var saying in sayings.Split('/', StringSplitOptions.RemoveEmptyEntries))
            meanings.TryAdd(Fold(saying), means);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
