namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// The people of the other side as somebody left over sees them. But for those with whom a person has a bond, all who stand in the same
/// piece of the units and need the same rules lifted are alike, and so are all outside the person's own piece: one of each speaks for all.
/// </summary>
internal sealed class Others
{
    private readonly HardRule?[] lifts;
    private readonly List<IGrouping<HardRule, Kind>> kinds;

    /// <param name="people">Where each stands, and what has to be lifted for a pair with them; null for those who are out of the question.</param>
    public Others(IEnumerable<(int Piece, HardRule? Lift)> people)
    {
        var all = people.ToList();
        lifts = [.. all.Select(person => person.Lift)];
        kinds =
        [
            .. all.Index().Where(person => person.Item.Lift is not null)
                .GroupBy(person => (person.Item.Piece, Lift: person.Item.Lift!.Value), person => person.Index)
                .GroupBy(alike => alike.Key.Lift, alike => new Kind(alike.Key.Piece, [.. alike])),
        ];
    }

    /// <summary>Those with a bond, and one of each kind without.</summary>
    public IEnumerable<(int Person, HardRule Lift)> Unlike(int piece, IReadOnlyList<int> bonds)
    {
        foreach (var person in bonds)
        {
            if (lifts[person] is { } lift)
                yield return (person, lift);
        }

        foreach (var alike in kinds)
        {
            if (First(alike.Where(kind => kind.Piece == piece), bonds) is { } inside)
                yield return (inside, alike.Key);
            if (First(alike.Where(kind => kind.Piece != piece), bonds) is { } outside)
                yield return (outside, alike.Key);
        }
    }

    private static int? First(IEnumerable<Kind> kinds, IReadOnlyList<int> bonds) =>
        kinds.SelectMany(kind => kind.People).Where(person => !bonds.Contains(person)).Select(person => (int?)person).FirstOrDefault();

    private sealed record Kind(int Piece, List<int> People);
}
