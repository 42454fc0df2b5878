using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>The form in which a pairing is nominated, or the words of a nomination are changed. What is wrong is said by the server, all at once.</summary>
internal static class NominationCard
{
    private const int MostName = 20;

    public static Card Of(NominationView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words)),
            .. view.Theirs is { } theirs
                ? [new UserText(new TextRun(words.Say("goodcase.form.theirs", ("text", theirs))) { Color = TextColor.Attention })]
                : Array.Empty<CardElement>(),
            Pairing(view, words),
            new InputText(nameof(NominationForm.Text))
            {
                Label = words.Say("goodcase.form.text", ("most", GoodCase.TextLength)),
                Multiline = true,
                Value = view.Form.Text,
                Problem = ProblemAt(view, nameof(NominationForm.Text), words),
            },
            new TextBlock(words["goodcase.form.hint"]) { Subtle = true, Spacing = Spacing.Small },
            new TextBlock(words[view.Changes is null ? "goodcase.form.next" : "goodcase.form.anew"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        Title(view, words));

    private static string Title(NominationView view, Wording words) => words[view.Changes is null ? "goodcase.form" : "goodcase.form.change"];

    private static CardElement Pairing(NominationView view, Wording words) => view is { Changes: not null, Pairings: [var only] }
        ? new UserText(new TextRun(NameOf(only, words)) { Bold = true })
        : new InputChoices(nameof(NominationForm.Pairing), [.. view.Pairings.Select(one => new Choice(RecordName.Text(one.Id), NameOf(one, words)))])
        {
            Label = words[view.HasMore ? "goodcase.form.pairing_of_more" : "goodcase.form.pairing"],
            Placeholder = words["goodcase.form.choose"],
            Value = view.Form.Pairing,
            Problem = ProblemAt(view, nameof(NominationForm.Pairing), words),
        };

    private static string NameOf(PairingChoice one, Wording words)
    {
        var colleague = Excerpt.Of(one.Colleague, MostName);
        return words.Say("goodcase.pair", ("member", Excerpt.Of(one.Member, MostName)), ("colleague", one.StaffNo is { } number ? $"{colleague} {number}" : colleague));
    }

    private static IEnumerable<CardButton> Buttons(NominationView view, Wording words)
    {
        yield return new Press(view.Changes is null ? Verbs.Nominate : Verbs.Save, words[view.Changes is null ? "goodcase.button.submit" : "goodcase.button.save"])
        {
            Key = view.Key,
            Style = ButtonStyle.Positive,
        };
        yield return view.Changes is { } id
            ? new Press(Verbs.Open, words["goodcase.button.back"]) { Data = Verbs.Data(id), SendsInputs = false }
            : new Press(Verbs.Show, words["goodcase.button.back"]) { SendsInputs = false };
    }

    private static string? ProblemAt(NominationView view, string field, Wording words) => view.Problems.FirstOrDefault(problem => problem.Field == field)?.In(words);
}
