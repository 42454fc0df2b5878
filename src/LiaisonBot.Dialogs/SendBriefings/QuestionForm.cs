using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>A question or an opinion as its inputs hold it: the property names are the inputs' ids.</summary>
/// <param name="Category">The id of a category of cases.</param>
/// <param name="Travel">A literal of <see cref="NameTravel"/>.</param>
internal sealed record QuestionForm(Typed Text, string Category, string Travel)
{
    /// <summary>The case's text says in front of it which briefing is meant.</summary>
    public const int TextLength = 500;

    private const int MostChosen = 50;
    private const string Usual = "other";

    public static QuestionForm Of(Turn turn) => new(
        Typed.Lines(turn.Input(nameof(Text))),
        Letters.Cut(turn.Input(nameof(Category)), MostChosen),
        Letters.Cut(turn.Input(nameof(Travel)), MostChosen));

    public static QuestionForm Blank(IReadOnlyList<CaseCategory> categories) => new(
        Typed.Lines(""),
        categories.Any(category => category.Id == Usual) ? Usual : "",
        Literals<NameTravel>.Write(NameTravel.Branch));

    public IReadOnlyList<FormProblem> Check(IReadOnlyList<CaseCategory> categories)
    {
        FormProblem?[] problems =
        [
            Text switch
            {
                { Text.Length: 0 } => new FormProblem(nameof(Text), "briefing.problem.no_question"),
                { Length: > TextLength } => new FormProblem(nameof(Text), "briefing.problem.too_long", ("length", Text.Length), ("most", TextLength)),
                _ => null,
            },
            categories.Any(category => category.Id == Category) ? null : new FormProblem(nameof(Category), "briefing.problem.no_category"),
            Literals<NameTravel>.TryRead(Travel, out _) ? null : new FormProblem(nameof(Travel), "briefing.problem.no_travel"),
        ];
        return [.. problems.OfType<FormProblem>()];
    }
}
