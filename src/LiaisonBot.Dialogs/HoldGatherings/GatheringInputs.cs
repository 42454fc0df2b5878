using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>The inputs of the forms that announce a gathering and change it.</summary>
internal static class GatheringInputs
{
    /// <summary>What those invited are told of it.</summary>
    public static IEnumerable<CardElement> Facts(AnnounceForm form, IReadOnlyList<FormProblem> problems, Wording words) =>
    [
        Choices(nameof(AnnounceForm.Kind), form.Kind, problems, [.. Gathering.Kinds.Select(kind => new Choice(Literals<ContactKind>.Write(kind), words.Term(kind)))], words),
        new InputDate(nameof(AnnounceForm.On)) { Label = words["gathering.form.on"], Value = form.On, Problem = problems.At(nameof(AnnounceForm.On), words) },
        new InputTime(nameof(AnnounceForm.At)) { Label = words["gathering.form.at"], Value = form.At, Problem = problems.At(nameof(AnnounceForm.At), words) },
        Text(nameof(AnnounceForm.Place), form.Place, Gathering.PlaceLength, problems, words),
        Text(nameof(AnnounceForm.Topic), form.Topic, Gathering.TopicLength, problems, words),
    ];

    public static InputChoices Choices(string id, string value, IReadOnlyList<FormProblem> problems, IReadOnlyList<Choice> choices, Wording words) => new(id, choices)
    {
        Label = words[$"gathering.form.{Name(id)}"],
        Style = ChoiceStyle.Expanded,
        Value = value,
        Problem = problems.At(id, words),
    };

    private static InputText Text(string id, string value, int most, IReadOnlyList<FormProblem> problems, Wording words) => new(id)
    {
        Label = words.Say($"gathering.form.{Name(id)}", ("most", most)),
        Value = value,
        MaxLength = most,
        Problem = problems.At(id, words),
    };

    private static string Name(string id) => id switch
    {
        nameof(AnnounceForm.Kind) => "kind",
        nameof(AnnounceForm.Place) => "place",
        nameof(AnnounceForm.Topic) => "topic",
        nameof(AnnounceForm.Whom) => "whom",
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };
}
