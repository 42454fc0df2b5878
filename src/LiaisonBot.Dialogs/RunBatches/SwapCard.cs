using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>The form as its input holds it: its property name is the input's id.</summary>
internal sealed record SwapForm(string Member);

/// <summary>A member who could be put in.</summary>
/// <param name="Id">Theirs.</param>
/// <param name="Name">Theirs.</param>
/// <param name="Has">How many colleagues they have.</param>
/// <param name="Expected">How many more they may get, by requests and batches under way.</param>
internal sealed record SwapChoice(long Id, string Name, int Has, int Expected)
{
    public int Load => Has + Expected;
}

/// <summary>The form in which another member is chosen for a pair.</summary>
/// <param name="Member">Who is meant so far.</param>
/// <param name="Colleague">For whom.</param>
/// <param name="Key">Of the pair.</param>
/// <param name="Back">What leads back to the list.</param>
internal sealed record SwapView(string Member, string Colleague, string Key, IReadOnlyDictionary<string, string> Back)
{
    public IReadOnlyList<SwapChoice> Members { get; init; } = [];

    /// <summary>How many are not among them, since their places are taken, or may be by what is under way.</summary>
    public int Full { get; init; }

    public long? Chosen { get; init; }

    public FormProblem? Problem { get; init; }
}

internal static class SwapCard
{
    /// <summary>Nobody looks for a name among more than these.</summary>
    public const int MostMembers = 100;

    private const int MostName = 20;

    public static Card Of(SwapView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["batch.swap"]),
            new UserText(new TextRun(words.Say("batch.pair", ("member", view.Member), ("colleague", view.Colleague))) { Bold = true }),
            .. view.Members.Count == 0 ? Nobody(view, words) : [Choices(view, words)],
            .. view.Full == 0 ? Array.Empty<CardElement>() : [new TextBlock(words.Say("batch.swap.full", ("count", view.Full))) { Subtle = true, Spacing = Spacing.Small }],
        ])
        {
            Actions =
            [
                .. view.Members.Count == 0
                    ? Array.Empty<CardButton>()
                    : [new Press(Verbs.Swap, words["batch.button.swap"]) { Key = view.Key, Style = ButtonStyle.Positive }],
                new Press(Verbs.Names, words["batch.button.back"]) { Data = view.Back, SendsInputs = false },
            ],
        },
        words["batch.swap"]);

    /// <summary>With why the one chosen before cannot be put in: there is no field left that would say it.</summary>
    private static IEnumerable<CardElement> Nobody(SwapView view, Wording words) =>
    [
        .. view.Problem is { } problem ? [new TextBlock(problem.In(words)) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
        new TextBlock(words["batch.swap.nobody"]),
    ];

    private static InputChoices Choices(SwapView view, Wording words) => new(
        nameof(SwapForm.Member),
        [.. view.Members.Select(one => new Choice(RecordName.Text(one.Id), Name(one, words)))])
    {
        Label = words["batch.swap.whom"],
        Placeholder = words["batch.form.choose"],
        Value = view.Chosen is { } chosen ? RecordName.Text(chosen) : null,
        Problem = view.Problem?.In(words),
    };

    private static string Name(SwapChoice one, Wording words) => words.Say(
        one.Expected == 0 ? "batch.swap.member" : "batch.swap.member.expected", ("name", Excerpt.Of(one.Name, MostName)), ("count", one.Has), ("expected", one.Expected));
}
