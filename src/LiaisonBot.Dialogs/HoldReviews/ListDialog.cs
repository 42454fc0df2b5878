using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>"小结会": the reviews that the speaker's units hold and those to which they are invited, the newest first.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var scope = await UnitScope.OfAsync(turn);
        var all = turn.ReviewsOf(scope).AsNoTracking();
        var page = ListPage.Asked(turn.Input(ListPage.Name), await all.CountAsync());
        var some = await all.OrderByDescending(review => review.On).ThenByDescending(review => review.Id).Skip(page.Skipped).Take(page.Length).ToListAsync();
        var ids = some.ConvertAll(review => review.Id);
        var decisions = (await turn.Db.FollowUps.AsNoTracking().Standing()
            .Where(one => one.Kind == FollowUpKind.ReviewDecision && ids.Contains(one.SourceId)).ToListAsync()).ToLookup(one => one.SourceId);
        turn.ShowPage(ListCard.Of(
            new ListView([.. some.Select(review => new ListLine(review, scope.Units.First(unit => unit.Id == review.UnitId).Name, decisions[review.Id].TallyOn(turn.Today)))], page)
            {
                MayCall = ReviewRecords.Holders(scope).Count > 0,
            },
            turn.Words));
    }
}

/// <summary>A page of reviews.</summary>
internal sealed record ListView(IReadOnlyList<ListLine> Lines, ListPage Page)
{
    public bool MayCall { get; init; }
}

/// <summary>A review in the list, and how far what it decided has come.</summary>
internal sealed record ListLine(Review Review, string Unit, FollowUpTally Decisions);

internal static class ListCard
{
    private const int MostName = 40;

    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["review.list"], PageButtons.Where(view.Page, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["review.none"])] : view.Lines.Select<ListLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions =
            [
                .. view.MayCall ? [new Press(Verbs.Begin, words["review.button.begin"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["review.list"]);

    private static Container Item(ListLine line, Wording words) => new(
    [
        new UserText(new TextRun(ReviewParts.When(line.Review, words)) { Bold = true }, $"  {Excerpt.Of(line.Unit, MostName)}"),
        new TextBlock(string.Join(" · ", new[]
        {
            words[$"review.state.{Literals<ReviewState>.Write(line.Review.State)}"],
            line.Decisions.Done.Whole > 0 ? words.Say("review.list.decisions", ("tally", FollowUpParts.Tally(line.Decisions, words))) : null,
        }.OfType<string>()))
        {
            Spacing = Spacing.None,
        },
        new ActionSet(new Press(Verbs.Open, words["review.button.open"])
        {
            Data = ReviewParts.Data(line.Review.Id),
            SendsInputs = false,
        }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
