namespace LiaisonBot.RunBot;

/// <summary>
/// Words behind a verb that mean nothing to it. Settings may stand there, as <c>--Database:Provider=Sqlite</c>; anything else is a slip,
/// and an <c>import DIR --dryrun</c> that imported would be a costly one.
/// </summary>
internal static class StrayWords
{
    /// <summary>The first of them; null when all is understood.</summary>
    /// <param name="unmatched">What the verb's own arguments and options left over, in order.</param>
    public static string? First(IReadOnlyList<string> unmatched)
    {
        for (var at = 0; at < unmatched.Count; at++)
        {
            if (!IsSetting(unmatched[at]))
                return unmatched[at];
            if (!unmatched[at].Contains('=', StringComparison.Ordinal) && at + 1 < unmatched.Count && !unmatched[at + 1].StartsWith('-'))
                at++;
        }

        return null;
    }

    /// <summary>Every setting that a verb reads lies in a section.</summary>
    private static bool IsSetting(string word) => word.Split('=')[0].Contains(':', StringComparison.Ordinal);
}
