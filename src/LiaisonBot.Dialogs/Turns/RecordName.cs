using System.Globalization;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>
/// How keys and the audit name the records of a kind, such as <c>objection:7</c>; and how presses name any record. What a press names is a
/// claim, until a query finds it among what is the speaker's.
/// </summary>
/// <param name="kind">Stored; never renamed.</param>
internal sealed class RecordName(string kind)
{
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id that is claimed; null for what is none.</summary>
    public static long? Id(string? claimed) =>
        long.TryParse(claimed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public string Of(long id) => $"{kind}:{Text(id)}";

    /// <summary>The id in such a name; null for the name of anything else.</summary>
    public long? IdIn(string? name) =>
        name is not null && name.StartsWith($"{kind}:", StringComparison.Ordinal) ? Id(name[(kind.Length + 1)..]) : null;
}
