using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>What a plan's card says first.</summary>
internal enum PlanNews
{
    Standing,
    AimsSaved,
    StepAdded,
    Copied,

    /// <summary>It has as many steps as a plan may have.</summary>
    Full,

    /// <summary>Last year's plan was to be taken, but this one has steps by now.</summary>
    HasSteps,
}

/// <summary>A plan as its card draws it.</summary>
/// <param name="Unit">The branch's name.</param>
/// <param name="Name">Which.</param>
/// <param name="Aims">As they are kept.</param>
/// <param name="Today">In the programme's time zone.</param>
internal sealed record PlanView(string Unit, PlanName Name, string Aims, DateOnly Today)
{
    public PlanNews News { get; init; }

    /// <summary>How many steps of last year's were not taken, since their day has passed.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether its aims were written.</summary>
    public bool IsBegun { get; init; }

    public IReadOnlyList<FollowUpLine> Lines { get; init; } = [];

    public FollowUpTally Tally { get; init; }

    public bool MayWrite { get; init; }

    /// <summary>The verb that opens a step; null for who may not.</summary>
    public string? OpenVerb { get; init; }

    /// <summary>The key to take last year's plan with; null where there is none to take.</summary>
    public string? CopyKey { get; init; }

    /// <summary>The last year that can be looked at.</summary>
    public int LastYear { get; init; }
}

internal static class PlanCard
{
    public static Card Of(PlanView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say("plan.title", ("year", view.Name.Year)), Subtitle(view, words)),
            .. News(view, words),
            .. view.Aims.Length > 0 ? [LabelledLine.Of(words, "plan.aims", view.Aims)] : Array.Empty<CardElement>(),
            .. view.Lines.Count == 0 ? [new TextBlock(words[Nothing(view)])] : view.Lines.Select<FollowUpLine, CardElement>(line => FollowUpParts.Item(line, view.Today, words)),
            .. FollowUpParts.Choose(view.Lines, view.OpenVerb, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words.Say("plan.title", ("year", view.Name.Year)));

    private static string Subtitle(PlanView view, Wording words) =>
        view.Lines.Count == 0 ? view.Unit : $"{view.Unit} · {FollowUpParts.Tally(view.Tally, words)}";

    private static string Nothing(PlanView view) => view switch
    {
        { MayWrite: false } => "plan.nothing",
        { IsBegun: false } => "plan.nothing.begin",
        _ => "plan.nothing.steps",
    };

    private static IEnumerable<CardElement> News(PlanView view, Wording words)
    {
        if (view.News == PlanNews.Standing)
            yield break;
        yield return new TextBlock(view.News switch
        {
            PlanNews.AimsSaved => words["plan.news.aims"],
            PlanNews.StepAdded => words["plan.news.step"],
            PlanNews.Copied => words["plan.news.copied"],
            PlanNews.Full => words.Say("plan.news.full", ("most", WorkPlan.MostSteps)),
            PlanNews.HasSteps => words["plan.news.has_steps"],
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        })
        {
            Color = view.News is PlanNews.Full or PlanNews.HasSteps ? TextColor.Attention : TextColor.Good,
        };
        if (view.LeftOut > 0)
            yield return new TextBlock(words.Say("plan.news.left_out", ("count", view.LeftOut))) { Color = TextColor.Attention, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(PlanView view, Wording words)
    {
        if (view.MayWrite)
        {
            if (view.IsBegun && view.Lines.Count < WorkPlan.MostSteps)
                yield return new Press(Verbs.Step, words["plan.button.step"]) { Data = view.Name.Data, Style = ButtonStyle.Positive, SendsInputs = false };
            yield return new Press(Verbs.Aims, words[view.IsBegun ? "plan.button.aims" : "plan.button.begin"]) { Data = view.Name.Data, SendsInputs = false };
            if (view.CopyKey is { } key)
                yield return new Press(Verbs.Copy, words.Say("plan.button.copy", ("year", view.Name.Year - 1))) { Key = key, SendsInputs = false };
        }

        // What this press added has no id to be opened by.
        if (view.OpenVerb is not null && view.Lines.Any(line => line.One.Id == 0))
            yield return Open(view.Name, words["plan.button.open"]);
        yield return Open(view.Name with { Year = view.Name.Year - 1 }, words.Say("plan.button.year", ("year", view.Name.Year - 1)));
        if (view.Name.Year < view.LastYear)
            yield return Open(view.Name with { Year = view.Name.Year + 1 }, words.Say("plan.button.year", ("year", view.Name.Year + 1)));
    }

    private static Press Open(PlanName name, string title) => new(Verbs.Open, title) { Data = name.Data, SendsInputs = false };
}
