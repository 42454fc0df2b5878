using System.Globalization;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>One page of a member's own entries.</summary>
internal sealed record ContactsView(IReadOnlyList<ContactLine> Lines, ListPage Page, ContactFilter Filter, FilterChoices Choices);

/// <summary>What the list can be narrowed to: the colleagues met last and the latest months.</summary>
internal sealed record FilterChoices(IReadOnlyList<MetColleague> Colleagues, IReadOnlyList<DateOnly> Months)
{
    /// <summary>More than fit on the card are found by saying the name.</summary>
    public const int MostColleagues = 15;

    public const int MostMonths = 12;
}

internal static class ContactsCard
{
    private const int HeadingNames = 80;
    private const int ChoiceName = 40;

    public static Card Of(ContactsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mycontacts.title"], Subtitle(view, words)),
            .. view.Lines.Select(line => Item(line, view, words)),
            .. view.Page.Pages > 1 || !view.Filter.IsNone ? Filter(view, words) : [],
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.List, words, view.Filter.Data), .. AllButton(view.Filter, words)],
        },
        words["mycontacts.title"]);

    /// <summary>The filter is right and nothing is behind it.</summary>
    public static Card Nothing(ContactsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mycontacts.title"]),
            new UserText(words.Say("mycontacts.none", ("filter", Says(view.Filter, words)))),
            .. Filter(view, words),
        ])
        {
            Actions = [.. AllButton(view.Filter, words)],
        },
        words["mycontacts.title"]);

    /// <param name="logVerb">The verb that logs a contact; null when this person cannot.</param>
    public static Card Empty(string? logVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["mycontacts.title"]), new TextBlock(words["mycontacts.empty"])])
        {
            Actions = logVerb is null ? [] : [new Press(logVerb, words["mycontacts.button.log"])],
        },
        words["mycontacts.title"]);

    /// <summary>One entry in full, with the way back to the page it came from.</summary>
    public static Card Entry(ContactLine line, IReadOnlyDictionary<string, string> back, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["mycontacts.title"]), .. EntryParts.InFull(line, words)])
        {
            Actions = [new Press(Verbs.List, words["mycontacts.button.back"]) { Data = back }],
        },
        words["mycontacts.title"]);

    private static string Subtitle(ContactsView view, Wording words) => string.Join(" · ", new[]
    {
        view.Filter.IsNone ? null : Says(view.Filter, words),
        words.Say("mycontacts.count", ("count", view.Page.Count)),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static string Says(ContactFilter filter, Wording words) => string.Join(" · ", new[]
    {
        filter.Colleague.Count == 0 ? null : Excerpt.Of(words.List(filter.Colleague.Select(colleague => colleague.Name)), HeadingNames),
        filter.Month is { } month ? words.Month(month) : null,
        filter.Period is { } period ? words.Span(period.From, period.To) : null,
    }.OfType<string>());

    private static Container Item(ContactLine line, ContactsView view, Wording words) => new(
        [.. EntryParts.InList(line, words), .. EntryParts.IsShortened(line, words) ? [new ActionSet(Read(line, view, words))] : Array.Empty<CardElement>()])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static Press Read(ContactLine line, ContactsView view, Wording words) => new(Verbs.Read, words["mycontacts.button.read"])
    {
        Data = PageButtons.Data(view.Page.Number, new Dictionary<string, string>(view.Filter.Data)
        {
            [MyContactsDialog.Entry] = line.Id.ToString(CultureInfo.InvariantCulture),
        }),
        SendsInputs = false,
    };

    private static IEnumerable<CardElement> Filter(ContactsView view, Wording words)
    {
        var data = view.Filter.Data;
        yield return new InputChoices(nameof(ContactFilter.Colleague),
        [
            new Choice(ContactFilter.All, words["mycontacts.colleague.all"]),
            .. Colleagues(view).Select(colleague => new Choice(colleague.Id.ToString(CultureInfo.InvariantCulture), Excerpt.Of(colleague.Name, ChoiceName))),
        ])
        {
            Label = words["mycontacts.colleague"],
            Value = view.Filter.Colleague.Count == 1 ? data[nameof(ContactFilter.Colleague)] : ContactFilter.All,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new InputChoices(nameof(ContactFilter.Month),
        [
            new Choice(ContactFilter.All, words["mycontacts.month.all"]),
            .. Months(view).Select(month => new Choice(ContactFilter.ValueOf(month), words.Month(month))),
        ])
        {
            Label = words["mycontacts.month"],
            Value = data[nameof(ContactFilter.Month)],
        };
        yield return new ActionSet(new Press(Verbs.List, words["mycontacts.button.filter"]));
    }

    /// <summary>What is chosen now always stands among the choices: otherwise the next press would drop it.</summary>
    private static IEnumerable<MetColleague> Colleagues(ContactsView view) =>
        view.Choices.Colleagues.Take(FilterChoices.MostColleagues).Union(view.Filter.Colleague.Count == 1 ? view.Filter.Colleague : []);

    private static IEnumerable<DateOnly> Months(ContactsView view) =>
        view.Choices.Months.Union(view.Filter.Month is { } month ? [month] : []).OrderDescending();

    private static IEnumerable<CardButton> AllButton(ContactFilter filter, Wording words) => filter.IsNone
        ? []
        : [new Press(Verbs.List, words["mycontacts.button.all"]) { Data = ContactFilter.None.Data, SendsInputs = false }];
}
