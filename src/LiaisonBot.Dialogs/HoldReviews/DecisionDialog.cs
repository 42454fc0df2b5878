using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>One more decision: what, by whom, by when. Whoever is responsible is told.</summary>
internal static class DecisionDialog
{
    private const int MostYears = 1;

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.DecidedAsync(RecordName.Id(turn.Input(FollowUpRecords.Source))) is not { } opened)
            return;
        await turn.KeepTypedAsync(opened.Review);
        Show(turn, opened, new FollowUpForm("", "", ""), []);
    }

    public static async Task AddAsync(Turn turn)
    {
        if (await turn.DecidedAsync(RecordName.Id(turn.Key!.Subject)) is not { } opened)
            return;
        var form = FollowUpForm.Of(turn);
        var check = FollowUpCheck.Of(form, opened.Scope.DoersOfReview(opened.Unit), new DayRange(turn.Today, turn.Today.AddYears(MostYears)));
        if ((await turn.DecisionsAsync(opened.Review)).Count >= Review.MostDecisions)
        {
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.Full);
            turn.ShowUnsaved(form.What);
        }
        else if (check.Whom is null)
        {
            Show(turn, opened, form, check.Problems);
        }
        else
        {
            var decision = turn.AddFollowUp(FollowUpKind.ReviewDecision, (opened.Unit.Id, opened.Review.Id), check);
            opened.Review.DecidedAt = turn.Now;
            turn.Spend(() => ReviewRecords.Subject(opened.Review));
            await turn.TellAsync(decision, FollowUpNews.Given);
            turn.Show(DecisionCard.Added((await turn.LinesAsync([decision], tellsNames: true))[0], opened.Review, turn.Today, turn.Words));
        }
    }

    private static void Show(Turn turn, OpenedReview opened, FollowUpForm form, IReadOnlyList<FormProblem> problems)
    {
        var key = turn.Key is { IsSpent: false, Kind: Keys.Decision } pressed ? pressed.Key : turn.IssueKey(Keys.Decision, RecordName.Text(opened.Review.Id));
        turn.Show(DecisionCard.Of(new DecisionView(opened.Review, form, opened.Scope.DoersOfReview(opened.Unit), key) { Problems = problems }, turn.Words));
    }
}

/// <summary>The form as it is drawn.</summary>
/// <param name="Review">Of which review.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Doers">Who may be responsible.</param>
/// <param name="Key">The form's key.</param>
internal sealed record DecisionView(Review Review, FollowUpForm Form, IReadOnlyList<Doer> Doers, string Key)
{
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class DecisionCard
{
    public static Card Of(DecisionView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["review.decide"], ReviewParts.When(view.Review, words)),
            .. view.Problems.Count > 0 ? [new TextBlock(words["followup.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. FollowUpParts.Inputs(view.Form, view.Doers, view.Problems, words),
            new TextBlock(words["followup.form.hint"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.AddDecision, words["review.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Open, words["review.button.back"]) { Data = ReviewParts.Data(view.Review.Id), SendsInputs = false },
            ],
        },
        words["review.decide"]);

    public static Card Added(FollowUpLine line, Review review, DateOnly today, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["review.news.decided"], ReviewParts.When(review, words)),
            FollowUpParts.Item(line, today, words),
        ])
        {
            Actions =
            [
                new Press(Verbs.Decide, words["review.button.decide_more"]) { Data = ReviewParts.Data(review.Id), Style = ButtonStyle.Positive, SendsInputs = false },
                new Press(Verbs.Open, words["review.button.back"]) { Data = ReviewParts.Data(review.Id), SendsInputs = false },
            ],
        },
        words["review.news.decided"]);
}
