using System.Globalization;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Paging;

/// <summary>The two buttons under a page. They spend nothing: turning pages changes no record.</summary>
internal static class PageButtons
{
    /// <param name="data">What else the list needs to be the same list on its next page.</param>
    public static IEnumerable<Press> Of(
        ListPage page, string verb, Wording words, IReadOnlyDictionary<string, string>? data = null)
    {
        if (page.HasPrevious)
            yield return Turn("paging.previous", page.Number - 1);
        if (page.HasNext)
            yield return Turn("paging.next", page.Number + 1);

        Press Turn(string title, int number) => new(verb, words[title]) { Data = Data(number, data), SendsInputs = false };
    }

    /// <summary>"第 2/3 页", for below the heading; null when there is but one page.</summary>
    public static string? Where(ListPage page, Wording words) =>
        page.Pages == 1 ? null : words.Say("paging.where", ("page", page.Number), ("pages", page.Pages));

    public static IReadOnlyDictionary<string, string> Data(int number, IReadOnlyDictionary<string, string>? rest = null) =>
        new Dictionary<string, string>(rest ?? new Dictionary<string, string>())
        {
            [ListPage.Name] = number.ToString(CultureInfo.InvariantCulture),
        };
}
