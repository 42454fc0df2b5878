using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>Why a form is shown: what it says under its title.</summary>
internal enum FormOccasion
{
    New,
    Resumed,
    ReadFromSentence,
    Edit,

    /// <summary>A secretary enters it for a member.</summary>
    ForMember,
}

/// <summary>A form on its way to a person.</summary>
internal sealed record FormView(LogContactForm Form, FormRules Rules, string Key, FormOccasion Occasion)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>The member for whom it is entered; null for oneself.</summary>
    public string? Member { get; init; }
}

/// <summary>
/// The form in which a contact is entered (C2, C3, C5). No input is required or limited in the client's eyes: it would not let go of a
/// form that is to be finished later, and would check in a round of its own. The labels say what is needed, the server what is wrong.
/// </summary>
internal static class FormCard
{
    /// <summary>Beyond this many a list of boxes becomes one that narrows while one types.</summary>
    private const int MostBoxes = 8;

    /// <summary>So that the card stays under 28 KB with the longest names; whoever has more friends names them in a sentence.</summary>
    private const int MostChoices = 100;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[TitleOf(view.Occasion)]),
            .. view.Member is { } member ? [new UserText(new TextRun(words.Say("logcontact.for", ("name", member))) { Bold = true })] : Array.Empty<CardElement>(),
            .. Hint(view, words),
            Colleagues(view, words),
            On(view, words),
            Kind(view, words),
            Tasks(view, words),
            .. Talk(view, words),
            Line(view, words),
            .. view.Rules.WithNote ? [Note(view, words)] : Array.Empty<CardElement>(),
            Next(view, words),
        ])
        {
            Actions = Buttons(view, words),
        },
        words[TitleOf(view.Occasion)]);

    private static string TitleOf(FormOccasion occasion) => occasion switch
    {
        FormOccasion.Edit => "logcontact.title.edit",
        FormOccasion.ForMember => "logcontact.title.for",
        _ => "logcontact.title",
    };

    private static IEnumerable<CardElement> Hint(FormView view, Wording words)
    {
        if (view.Problems.Count > 0 && view.Occasion != FormOccasion.Resumed)
            yield return new TextBlock(words[view.Occasion == FormOccasion.ReadFromSentence ? "logcontact.hint.read_in_part" : "logcontact.hint.wrong"]) { Color = TextColor.Attention };
        else if (HintOf(view.Occasion) is { } hint)
            yield return new TextBlock(words[hint]) { Subtle = true };
    }

    private static string? HintOf(FormOccasion occasion) => occasion switch
    {
        FormOccasion.New => null,
        FormOccasion.Resumed => "logcontact.hint.resumed",
        FormOccasion.ReadFromSentence => "logcontact.hint.read",
        FormOccasion.Edit => "logcontact.hint.edit",
        FormOccasion.ForMember => "logcontact.hint.for",
        _ => throw new ArgumentOutOfRangeException(nameof(occasion)),
    };

    private static InputChoices Colleagues(FormView view, Wording words)
    {
        var offered = Offered(view);
        return new InputChoices(nameof(LogContactForm.Colleagues), [.. offered.Select(pairing => Choice(pairing, words))])
        {
            Label = words["logcontact.colleagues"],
            Placeholder = words["logcontact.colleagues.hint"],
            Many = true,
            Style = offered.Count > MostBoxes ? ChoiceStyle.Filtered : ChoiceStyle.Expanded,
            Value = string.Join(',', view.Form.ColleagueIds.Where(id => offered.Any(pairing => Id(pairing) == id))),
            Problem = view.Problems.At(nameof(LogContactForm.Colleagues), words),
        };
    }

    /// <summary>Each colleague once, by their latest pairing; those chosen stay in however long the list is.</summary>
    private static List<KnownPairing> Offered(FormView view)
    {
        var chosen = view.Form.ColleagueIds.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. view.Rules.Offered
                .GroupBy(pairing => pairing.ColleagueId, (_, same) => same.MaxBy(pairing => pairing.From)!)
                .OrderByDescending(pairing => chosen.Contains(Id(pairing)))
                .ThenBy(pairing => pairing.To is not null)
                .Take(MostChoices),
        ];
    }

    private static Choice Choice(KnownPairing pairing, Wording words) => new(
        Id(pairing),
        pairing.To is { } to ? words.Say("logcontact.ended", ("label", pairing.Label), ("to", to)) : pairing.Label);

    private static string Id(KnownPairing pairing) => pairing.ColleagueId.ToString(CultureInfo.InvariantCulture);

    private static InputDate On(FormView view, Wording words) => new(nameof(LogContactForm.On))
    {
        Label = words["logcontact.form.on"],
        Value = view.Form.On,
        Problem = view.Problems.At(nameof(LogContactForm.On), words),
    };

    private static InputChoices Kind(FormView view, Wording words) => new(
        nameof(LogContactForm.Kind), [.. Friend.Kinds.Select(kind => new Choice(Literals<ContactKind>.Write(kind), words.Term(kind)))])
    {
        Label = words["logcontact.form.kind"],
        Placeholder = words["logcontact.kind.hint"],
        Value = view.Form.Kind,
        Problem = view.Problems.At(nameof(LogContactForm.Kind), words),
    };

    private static InputChoices Tasks(FormView view, Wording words) => new(
        nameof(LogContactForm.Tasks), [.. Friend.Tasks.Select(task => new Choice(Literals<FriendTasks>.Write(task), words.Term(task)))])
    {
        Label = words["logcontact.tasks"],
        Many = true,
        Style = ChoiceStyle.Expanded,
        Value = view.Form.Tasks,
        Problem = view.Problems.At(nameof(LogContactForm.Tasks), words),
    };

    /// <summary>Asked only of those who owe a talk (C4), and of an entry that was one.</summary>
    private static IEnumerable<CardElement> Talk(FormView view, Wording words)
    {
        if (view.Rules.Talks.Count == 0 && view.Form.Occasion.Length == 0)
            yield break;
        yield return new InputChoices(
            nameof(LogContactForm.Occasion),
            [
                new Choice(LogContactForm.NoOccasion, words["logcontact.occasion.none"]),
                .. OccasionRules.All.Select(rule => new Choice(Literals<Occasion>.Write(rule.Occasion), words.Term(rule.Occasion))),
            ])
        {
            Label = words["logcontact.form.occasion"],
            Placeholder = words["logcontact.kind.hint"],
            Value = view.Form.Occasion,
            Problem = view.Problems.At(nameof(LogContactForm.Occasion), words),
        };
    }

    private static InputText Line(FormView view, Wording words) => new(nameof(LogContactForm.Line))
    {
        Label = words.Say("logcontact.form.line", ("most", Contact.LineLength)),
        MaxLength = LogContactForm.MostTyped,
        Multiline = true,
        Value = view.Form.Line,
        Problem = view.Problems.At(nameof(LogContactForm.Line), words),
    };

    private static InputText Note(FormView view, Wording words) => new(nameof(LogContactForm.Note))
    {
        Label = words["logcontact.note"],
        MaxLength = LogContactForm.MostTypedInNote,
        Multiline = true,
        Value = view.Form.Note,
        Problem = view.Problems.At(nameof(LogContactForm.Note), words),
    };

    private static InputDate Next(FormView view, Wording words) => new(nameof(LogContactForm.Next))
    {
        Label = words["logcontact.next"],
        Value = view.Form.Next,
        Problem = view.Problems.At(nameof(LogContactForm.Next), words),
    };

    private static IReadOnlyList<CardButton> Buttons(FormView view, Wording words)
    {
        var (saves, leaves) = view.Occasion switch
        {
            FormOccasion.Edit => (Verbs.Revise, Verbs.Leave),
            FormOccasion.ForMember => (Verbs.SaveFor, Verbs.LeaveFor),
            _ => (Verbs.Save, Verbs.Cancel),
        };
        var save = new Press(saves, words["logcontact.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive };
        var later = new Press(Verbs.Later, words["logcontact.button.later"]) { Key = view.Key };
        var cancel = new Press(leaves, words["logcontact.button.cancel"]) { Key = view.Key, SendsInputs = false };
        return saves == Verbs.Save ? [save, later, cancel] : [save, cancel];
    }
}
