using System.Globalization;

namespace LiaisonBot.Data.GoodCases;

/// <summary>A good case in the words of one edition, as the keys of its cards name it: who agrees agrees to what the card shows.</summary>
public sealed record GoodCaseEdition(long Id, int Edition)
{
    public static GoodCaseEdition Of(GoodCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new GoodCaseEdition(one.Id, one.Edition);
    }

    /// <summary>What a key names; null for what is none.</summary>
    public static GoodCaseEdition? Read(string? name) =>
        (name ?? "").Split(':') is [var id, var edition]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            && int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new GoodCaseEdition(known, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{Edition}");
}
