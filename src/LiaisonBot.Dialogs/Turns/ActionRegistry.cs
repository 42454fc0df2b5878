using System.Collections.Frozen;
using System.Text;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Every action the bot knows. Two actions with the same id, verb or words stop the start.</summary>
public sealed class ActionRegistry
{
    private readonly FrozenDictionary<string, BotAction> byVerb;
    private readonly FrozenDictionary<string, BotAction> byWords;
    private readonly IReadOnlyList<string> longestWordsFirst;

    public ActionRegistry(IEnumerable<BotAction> actions)
    {
        All = [.. actions];
        OfFiles = All.SingleOrDefault(action => action.Handed is not null);
        RefuseTwice("id", All.Select(action => action.Id));
        byVerb = ByKey("verb", All.Where(action => action.Verb is not null).Select(action => (action.Verb!, action)));
        byWords = ByKey("words", All.Where(action => action.Words is not null).SelectMany(action =>
            action.Words!.Chinese.Concat(action.Words.English).Select(Fold).Distinct().Select(words => (words, action))));
        longestWordsFirst = [.. byWords.Keys.OrderByDescending(words => words.Length)];
    }

    public IReadOnlyList<BotAction> All { get; }

    /// <summary>The one that takes files; null when none does.</summary>
    public BotAction? OfFiles { get; }

    public BotAction? OfVerb(string verb) => byVerb.GetValueOrDefault(verb);

    /// <summary>
    /// The command that a text says, with what follows it. Case, full-width forms, spaces and punctuation around do not matter,
    /// and either language works at any time (contract.md).
    /// </summary>
    public (BotAction Action, string After)? OfText(string text)
    {
        var folded = Fold(text);
        if (folded.Length == 0)
            return null;
        if (byWords.TryGetValue(folded, out var exact))
            return (exact, "");
        var normal = text.Normalize(NormalizationForm.FormKC).Trim();
        foreach (var words in longestWordsFirst)
        {
            if (RestAfter(normal, words) is { } rest)
                return (byWords[words], rest);
        }

        return null;
    }

    /// <summary>Whether a text is one of these and nothing else.</summary>
    public static bool IsOneOf(string text, params ReadOnlySpan<string> sayings)
    {
        var folded = Fold(text);
        foreach (var saying in sayings)
        {
            if (folded == Fold(saying))
                return true;
        }

        return false;
    }

    /// <summary>A text without case, full-width forms, spaces and punctuation: what is left to compare.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(rune);
        }

        return folded.ToString();
    }

    private static FrozenDictionary<string, BotAction> ByKey(string what, IEnumerable<(string Key, BotAction Action)> actions)
    {
        var pairs = actions.ToList();
        RefuseTwice(what, pairs.Select(pair => pair.Key));
        return pairs.ToFrozenDictionary(pair => pair.Key, pair => pair.Action, StringComparer.Ordinal);
    }

    private static void RefuseTwice(string what, IEnumerable<string> keys)
    {
        if (keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new InvalidOperationException($"Two actions have the {what} '{twice.Key}'.");
    }

    /// <summary>
    /// "report difficulty: the lift" gives "the lift". A command is recognised at the start only when a break follows it,
    /// so that 情况 does not swallow 情况说明会; a figure right behind Chinese is one, since nobody leaves a space in 我的记录3月.
    /// </summary>
    private static string? RestAfter(string normal, string words)
    {
        var matched = 0;
        for (var at = 0; at < normal.Length; at++)
        {
            if (matched == words.Length)
                return Breaks(normal, at) ? normal[at..].TrimStart(BreakMarks) : null;
            var letter = char.ToLowerInvariant(normal[at]);
            if (letter == words[matched])
                matched++;
            else if (char.IsLetterOrDigit(letter))
                return null;
        }

        return null;
    }

    private static bool Breaks(string normal, int at) =>
        !char.IsLetterOrDigit(normal[at]) || (char.IsAsciiDigit(normal[at]) && !char.IsAscii(normal[at - 1]));

    private static readonly char[] BreakMarks = [' ', '\u3000', ':', '：', ',', '，', '、', '-', '—', '。', '.', '\t', '\n', '\r'];
}
