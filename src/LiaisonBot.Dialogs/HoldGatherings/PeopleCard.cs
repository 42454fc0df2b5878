using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What people are ticked for.</summary>
internal enum PeopleAim
{
    Invite,
    Log,

    /// <summary>Who was there is put right.</summary>
    Correct,
}

/// <summary>People to tick, as they are drawn.</summary>
/// <param name="Gathering">What they are invited to, or were at.</param>
/// <param name="Guests">All of them.</param>
/// <param name="Form">What was ticked so far.</param>
/// <param name="Page">Which of them stand on the card.</param>
/// <param name="Key">The card's key.</param>
internal sealed record PeopleView(Gathering Gathering, IReadOnlyList<GatheringGuest> Guests, PeopleForm Form, ListPage Page, string Key)
{
    /// <summary>The page that was asked for, with as many people as there is room for.</summary>
    public static PeopleView Of(Turn turn, Gathering gathering, IReadOnlyList<GatheringGuest> guests, PeopleForm form)
    {
        IReadOnlyList<GatheringGuest> some = [.. guests.Take(PeopleCard.MostPeople)];
        var page = ListPage.Asked(turn.Input(ListPage.Name), some.Count, PeopleCard.OnPage);
        return new PeopleView(gathering, some, form, page, turn.KeyOf(gathering)) { More = guests.Count - some.Count };
    }

    public PeopleAim Aim { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>How many people of the unit find no room on the cards.</summary>
    public int More { get; init; }

    public IEnumerable<GatheringGuest> Shown => Guests.Skip(Page.Skipped).Take(Page.Length);
}

internal static class PeopleCard
{
    /// <summary>So many people stand on a page.</summary>
    public const int OnPage = 20;

    /// <summary>So many ids still fit into the buttons of a card of 28 KB; hardly a unit has as many people of its own.</summary>
    public const int MostPeople = 200;

    private const int MostName = 40;

    public static Card Of(PeopleView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view)], GatheringParts.Subtitle(view.Gathering, view.Page, words)),
            new UserText(view.Gathering.Topic),
            .. view.Problems.Count > 0 ? [new TextBlock(words["gathering.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            People(view, words),
            .. view.More > 0 ? [new TextBlock(words.Say(Title(view) + ".more", ("count", view.More))) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.Aim == PeopleAim.Log ? Line(view, words) : [],
            new TextBlock(words[Title(view) + ".how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words[Title(view)]);

    private static string Title(PeopleView view) => view.Aim switch
    {
        PeopleAim.Log => "gathering.present",
        PeopleAim.Correct => "gathering.correct",
        _ => "gathering.whom",
    };

    private static InputChoices People(PeopleView view, Wording words) => new(PeopleForm.Id(view.Page.Number), [.. view.Shown.Select(guest => Choice(guest, words))])
    {
        Label = words.Say(Title(view) + ".label", ("count", view.Form.Among(view.Guests).Count)),
        Many = true,
        Style = ChoiceStyle.Expanded,
        Value = Ids(view.Form.Among(view.Shown)),
        Problem = view.Problems.At(nameof(PeopleForm.People), words),
    };

    private static Choice Choice(GatheringGuest guest, Wording words) => new(
        RecordName.Text(guest.Id),
        words.Say("gathering.person", ("name", Excerpt.Of(guest.Name, MostName)), ("number", guest.StaffNo), ("standing", words.Term(guest.Kind))));

    private static IEnumerable<CardElement> Line(PeopleView view, Wording words)
    {
        yield return new InputText(nameof(PeopleForm.Line))
        {
            Label = words.Say("gathering.line", ("most", Contact.LineLength)),
            Value = view.Form.Line,
            Multiline = true,
            Problem = view.Problems.At(nameof(PeopleForm.Line), words),
        };
    }

    private static IEnumerable<CardButton> Buttons(PeopleView view, Wording words)
    {
        var along = Along(view);
        var (save, turn, title) = view.Aim switch
        {
            PeopleAim.Log => (Verbs.Log, Verbs.Present, "gathering.button.log"),
            PeopleAim.Correct => (Verbs.Correct, Verbs.Attendance, "gathering.button.correct_surely"),
            _ => (Verbs.Invite, Verbs.Whom, "gathering.button.invite"),
        };
        yield return new Press(save, words[title]) { Key = view.Key, Style = ButtonStyle.Positive, Data = PageButtons.Data(view.Page.Number, along) };
        if (view.Page.HasPrevious)
            yield return Turn("paging.previous", view.Page.Number - 1);
        if (view.Page.HasNext)
            yield return Turn("paging.next", view.Page.Number + 1);
        yield return GatheringParts.Back(view.Key, words);

        Press Turn(string key, int number) => new(turn, words[key]) { Key = view.Key, Data = PageButtons.Data(number, along) };
    }

    /// <summary>What comes along from page to page; with what is put right also what it was, since somebody else may put it right meanwhile.</summary>
    private static Dictionary<string, string> Along(PeopleView view)
    {
        var along = Elsewhere(view);
        if (view.Aim == PeopleAim.Correct)
            along[Verbs.Seen] = RecordName.Text(view.Gathering.Version);
        return along;
    }

    /// <summary>Who was ticked on other pages, by the input of the page on which they stand.</summary>
    private static Dictionary<string, string> Elsewhere(PeopleView view) => view.Guests.Chunk(view.Page.Length).Index()
        .Select(page => (Number: page.Index + 1, Chosen: view.Form.Among(page.Item)))
        .Where(page => page.Number != view.Page.Number && page.Chosen.Count > 0)
        .ToDictionary(page => PeopleForm.Id(page.Number), page => Ids(page.Chosen));

    private static string Ids(IEnumerable<GatheringGuest> guests) => string.Join(',', guests.Select(guest => RecordName.Text(guest.Id)));
}
