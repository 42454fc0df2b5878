using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>The form in which two people are proposed, in each of its kinds.</summary>
internal static class FormCard
{
    private const int MostName = 20;
    private const int MostUnit = 20;

    public static Card Of(FormView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words)),
            .. view.Problems.Count > 0 ? [new TextBlock(words["propose.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.HandsOver is var (member, colleague)
                ? [new UserText(words.Say("propose.form.hands_over", ("member", Excerpt.Of(member, MostName)), ("colleague", Excerpt.Of(colleague, MostName))))]
                : Array.Empty<CardElement>(),
            .. Inputs(view, words),
            new TextBlock(words[$"propose.form.next.{Literals<RequestKind>.Write(view.Request.Kind)}"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        Title(view, words));

    private static string Title(FormView view, Wording words) => words[$"propose.form.{Literals<RequestKind>.Write(view.Request.Kind)}"];

    private static IEnumerable<CardElement> Inputs(FormView view, Wording words)
    {
        if (IsWithoutMembers(view))
        {
            yield return new TextBlock(words["propose.form.nobody"]) { Color = TextColor.Attention };
            yield break;
        }

        if (AsksForMember(view))
            yield return Choices(nameof(ProposalForm.Member), "propose.form.member", view.Members, view.Form.Member, view, words);
        if (view.Request.Kind == RequestKind.HandOver)
            yield break;
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

    private static bool AsksForMember(FormView view) => view.Request.Kind is RequestKind.Assign or RequestKind.HandOver;

    /// <summary>An empty list to choose from would be a dead end.</summary>
    private static bool IsWithoutMembers(FormView view) => AsksForMember(view) && view.Members.Count == 0;

    private static InputChoices Choices(string id, string label, IReadOnlyList<Choosable> people, string value, FormView view, Wording words) =>
        new(id, [.. people.Select(one => new Choice(RecordName.Text(one.Id), NameOf(one, words)))])
        {
            Label = words[label],
            Placeholder = words["propose.form.choose"],
            Value = value,
            Problem = view.Problems.At(id, words),
        };

    private static string NameOf(Choosable one, Wording words) => words.Say(
        one.Colleagues > 0 ? "propose.form.choice.with" : "propose.form.choice",
        ("name", Excerpt.Of(one.Name, MostName)), ("number", one.StaffNo), ("unit", Excerpt.Of(one.Unit, MostUnit)), ("count", one.Colleagues));

    private static IEnumerable<CardButton> Buttons(FormView view, Wording words)
    {
        if (!IsWithoutMembers(view))
            yield return new Press(Verbs.Make, words["propose.button.submit"]) { Key = view.Key, Style = ButtonStyle.Positive };
        if (view.Request.Kind == RequestKind.Ask)
            yield return new Press(Verbs.Seek, words["propose.button.anybody"]) { Key = view.Key, SendsInputs = false };
        yield return new Press(Verbs.List, words["propose.button.list"]) { SendsInputs = false };
    }
}
