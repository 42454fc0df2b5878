using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>
/// A name in a sentence and who it may mean; one candidate means it is that colleague. It is firm where only a person can
/// be meant, not where it may be a part of something else ("王芳的实验室").
/// </summary>
internal sealed record NameFound(int Start, int End, IReadOnlyList<Candidate> Candidates, bool Firm);

/// <summary>The candidates named in a sentence: by their whole name, else by a part of it or a way to address them.</summary>
internal static class Names
{
    public static IReadOnlyList<NameFound> Find(SentenceText text, NamePlaces places, IReadOnlyList<Candidate> candidates)
    {
        var whole = WholeNames.Find(text, places, candidates);
        var partial = PartialNames.Find(text, places, candidates)
            .Where(part => !whole.Any(name => Overlap(name, part)))
            .ToList();
        return [.. whole.Concat(Longest(partial)).OrderBy(name => name.Start)];
    }

    private static IEnumerable<NameFound> Longest(IReadOnlyList<NameFound> names) =>
        names
            .Where(name => !names.Any(other => Overlap(name, other) && other.End - other.Start > name.End - name.Start))
            .GroupBy(name => (name.Start, name.End))
            .Select(same => new NameFound(same.Key.Start, same.Key.End, [.. same.SelectMany(name => name.Candidates).Distinct()], Firm: true));

    private static bool Overlap(NameFound one, NameFound other) => one.Start < other.End && other.Start < one.End;
}
