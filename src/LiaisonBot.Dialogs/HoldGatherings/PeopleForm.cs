using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// Who was ticked, on whichever page: each page has an input of its own, and what was ticked on the others comes along in the buttons, so that
/// turning a page loses nothing and saves nothing.
/// </summary>
/// <param name="People">Ids of people: claims.</param>
/// <param name="Line">The reportable line; where people are invited there is none.</param>
internal sealed record PeopleForm(IReadOnlySet<long> People, string Line)
{
    public static PeopleForm Of(Turn turn)
    {
        var people = new HashSet<long>();
        foreach (var (name, value) in turn.Press?.Inputs ?? new Dictionary<string, string>())
        {
            if (name.StartsWith(nameof(People), StringComparison.Ordinal))
                people.UnionWith(value.Split(',').Select(RecordName.Id).OfType<long>());
        }

        return new PeopleForm(people, ShortText.Of(turn.Input(nameof(Line))));
    }

    /// <summary>The id of a page's input.</summary>
    public static string Id(int page) => string.Create(CultureInfo.InvariantCulture, $"{nameof(People)}{page}");

    /// <summary>Those of these people who were ticked.</summary>
    public IReadOnlyList<GatheringGuest> Among(IEnumerable<GatheringGuest> guests) => [.. guests.Where(guest => People.Contains(guest.Id))];

    /// <summary>What keeps it from being taken.</summary>
    public IReadOnlyList<FormProblem> Problems(IReadOnlyList<GatheringGuest> chosen, bool withLine)
    {
        FormProblem?[] found =
        [
            chosen.Count > 0 ? null : new FormProblem(nameof(People), withLine ? "gathering.problem.nobody_there" : "gathering.problem.nobody_invited"),
            withLine ? FactsCheck.TextProblem(nameof(Line), Line, Contact.LineLength, "gathering.problem.no_line") : null,
        ];
        return [.. found.OfType<FormProblem>()];
    }
}
