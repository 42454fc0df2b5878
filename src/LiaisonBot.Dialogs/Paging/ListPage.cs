using System.Globalization;

namespace LiaisonBot.Dialogs.Paging;

/// <summary>
/// One page of a list. Nothing of it is kept: the number travels in the button and is a claim like all data of a press,
/// so whatever it says becomes a page that exists.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many things the whole list has.</param>
internal sealed record ListPage(int Number, int Count)
{
    /// <summary>So many entries of ours, each as long as it may be, stay below 28 KB.</summary>
    public const int Size = 5;

    /// <summary>The name of the page's number in a press.</summary>
    public const string Name = "page";

    /// <summary>How many entries a page has: more than <see cref="Size"/> where each is short.</summary>
    public int Length { get; init; } = Size;

    public int Pages => Math.Max(1, (Count + Length - 1) / Length);

    public int Skipped => (Number - 1) * Length;

    public bool HasPrevious => Number > 1;

    public bool HasNext => Number < Pages;

    /// <summary>The page that was asked for: the first for what is no number, the nearest for one that does not exist.</summary>
    public static ListPage Asked(string claimed, int count, int length = Size)
    {
        var whole = new ListPage(1, count) { Length = length };
        return int.TryParse(claimed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? whole with { Number = Math.Clamp(number, 1, whole.Pages) }
            : whole;
    }
}
