using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>The form in which two people are proposed, in each of its kinds.</summary>
internal static class FormCard
{
    private const int MostName = 20;
    private const int MostUnit = 20;
    private const int MostNames = 3;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words)),
            .. view.Problems.Count > 0 ? [new TextBlock(words["propose.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.HandsOver is var (member, colleague)
                ? [new UserText(words.Say("propose.form.hands_over", ("member", Excerpt.Of(member, MostName)), ("colleague", Excerpt.Of(colleague, MostName))))]
                : Array.Empty<CardElement>(),
            .. view.UnderWay.Count > 0
                ? [new UserText(words.Say("propose.form.under_way", ("names", words.List(view.UnderWay.Take(MostNames).Select(name => Excerpt.Of(name, MostName))))))]
                : Array.Empty<CardElement>(),
            .. view.Seeks ? [new TextBlock(words["propose.form.seeks"])] : Array.Empty<CardElement>(),
            .. Inputs(view, words),
            .. view.IsWithoutMembers
                ? Array.Empty<CardElement>()
                : [new TextBlock(words[$"propose.form.next.{(view.Seeks ? "ask.seeks" : Kind(view))}"]) { Subtle = true, Spacing = Spacing.Small }],
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        Title(view, words));

    private static string Title(FormView view, Wording words) => words[$"propose.form.{Kind(view)}"];

    private static string Kind(FormView view) => Literals<RequestKind>.Write(view.Request.Kind);

    private static IEnumerable<CardElement> Inputs(FormView view, Wording words)
    {
        if (view.IsWithoutMembers)
            return Nobody(view, words);
        return [.. view.AsksForMember ? Member(view, words) : [], .. view.Request.Kind == RequestKind.HandOver ? [] : Other(view, words)];
    }

    /// <summary>Why there is nobody, and what can be done all the same.</summary>
    private static IEnumerable<CardElement> Nobody(FormView view, Wording words) =>
    [
        new TextBlock(words[$"propose.nobody.{Kind(view)}"]) { Color = TextColor.Attention },
        .. LeftOutSentence(view, words),
        new TextBlock(words.Say($"propose.nobody.{Kind(view)}.ways", ("places", view.Limits.Places))),
    ];

    private static IEnumerable<CardElement> Member(FormView view, Wording words) =>
    [
        .. view.NobodyFor is { } name
            ? [new UserText(new TextRun(words.Say("propose.form.nobody_for", ("name", Excerpt.Of(name, MostName)))) { Color = TextColor.Attention })]
            : Array.Empty<CardElement>(),
        Choices(nameof(ProposalForm.Member), "propose.form.member", view.Offer.Members, view.Form.Member, view, words),
        .. LeftOutSentence(view, words),
    ];

    private static IEnumerable<CardElement> LeftOutSentence(FormView view, Wording words)
    {
        var (places, years) = view.Limits;
        var name = Excerpt.Of(view.For ?? "", MostName);
        List<string> parts =
        [
            .. view.Offer.LeftOut.Where(one => one.Count > 0).Select(one => words.Say(
                $"propose.left_out.{Literals<LeftOut>.Write(one.Why)}", ("count", one.Count), ("places", places), ("years", years), ("name", name))),
            .. view.Offer.More > 0 ? [words.Say("propose.left_out.more", ("count", view.Offer.More))] : Array.Empty<string>(),
        ];
        if (parts.Count > 0)
            yield return new UserText(new TextRun(words.Say("propose.left_out", ("members", string.Join(words["propose.left_out.between"], parts)))) { Subtle = true }) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Other(FormView view, Wording words)
    {
        if (view.Others.Count > 0)
            yield return Choices(nameof(ProposalForm.Whom), "propose.form.whom", view.Others, view.Form.Whom, view, words);
        yield return new InputText(nameof(ProposalForm.Name))
        {
            Label = words[view.Others.Count > 0 ? "propose.form.name_of_other" : "propose.form.name"],
            Placeholder = words["propose.form.example"],
            MaxLength = Person.NameLength,
            Value = view.Form.Name,
            Problem = view.Problems.At(nameof(ProposalForm.Name), words),
        };
    }

    private static InputChoices Choices(string id, string label, IReadOnlyList<Choosable> people, string value, FormView view, Wording words) =>
        new(id, [.. people.Select(one => new Choice(RecordName.Text(one.Id), NameOf(one, words)))])
        {
            Label = words[label],
            Placeholder = words["propose.form.choose"],
            Value = people.Any(one => RecordName.Text(one.Id) == value) ? value : "",
            Problem = view.Problems.At(id, words),
        };

    private static string NameOf(Choosable one, Wording words)
    {
        var name = words.Say(
            one switch
            {
                { Colleagues: > 0, Expected: > 0 } => "propose.form.choice.with_both",
                { Expected: > 0 } => "propose.form.choice.expected",
                { Colleagues: > 0 } => "propose.form.choice.with",
                _ => "propose.form.choice",
            },
            ("name", Excerpt.Of(one.Name, MostName)), ("number", one.StaffNo), ("unit", Excerpt.Of(one.Unit, MostUnit)), ("count", one.Colleagues), ("expected", one.Expected));
        return one.Note == ChoiceNote.None ? name : words.Say("propose.form.choice.noted", ("choice", name), ("note", words[$"propose.form.note.{Literals<ChoiceNote>.Write(one.Note)}"]));
    }

    private static IEnumerable<CardButton> Buttons(FormView view, Wording words)
    {
        if (view.IsWithoutMembers)
            return [.. Ways(view, words), List(words)];
        return
        [
            new Press(Verbs.Make, words["propose.button.submit"]) { Key = view.Key, Style = ButtonStyle.Positive },
            .. view is { Request.Kind: RequestKind.Ask, Seeks: false } ? [new Press(Verbs.Seek, words["propose.button.anybody"]) { Key = view.Key, SendsInputs = false }] : Array.Empty<CardButton>(),
            List(words),
        ];
    }

    private static Press List(Wording words) => new(Verbs.List, words["propose.button.list"]) { SendsInputs = false };

    private static IEnumerable<CardButton> Ways(FormView view, Wording words)
    {
        var pairing = view.Request.PairingId is { } id ? new Dictionary<string, string> { [Verbs.Pairing] = RecordName.Text(id) } : [];
        (string? Verb, string Title)[] ways =
        [
            (view.Ways?.Pause, "propose.button.pause"), (view.Ways?.End, "propose.button.end"), (view.Ways?.Suggest, "propose.button.suggest"),
            (view.Ways?.Batches, "propose.button.batches"), (view.Ways?.Repair, "propose.button.repair"),
        ];
        return ways.Where(way => way.Verb is not null).Select(way => new Press(way.Verb!, words[way.Title]) { Data = pairing, SendsInputs = false });
    }
}
