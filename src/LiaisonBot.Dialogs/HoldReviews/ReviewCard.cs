using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>A review as its card draws it.</summary>
/// <param name="Review">The record.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="Today">In the programme's time zone.</param>
internal sealed record ReviewView(Review Review, string Unit, DateOnly Today)
{
    public ReviewNews News { get; init; }

    /// <summary>Those invited, as far as the reader is told; none for whoever is invited themselves.</summary>
    public IReadOnlyList<(string Unit, string Name, InvitationAnswer Answer)> Guests { get; init; } = [];

    /// <summary>The names of those who could not be told.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    public IReadOnlyList<FollowUpLine> Decisions { get; init; } = [];

    /// <summary>What stands in the form.</summary>
    public ReviewForm Form { get; init; } = new("", "", "");

    /// <summary>Whether that was typed before and is not saved yet.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>The key of the form; null where nothing is to be written.</summary>
    public string? Key { get; init; }

    /// <summary>The key to answer the invitation with; null for who was not invited, and once it is over.</summary>
    public string? AnswerKey { get; init; }

    /// <summary>What the reader answered, if they are invited.</summary>
    public InvitationAnswer Answer { get; init; }

    /// <summary>Whether the reader may decide, close and call off: an officer may not.</summary>
    public bool Decides { get; init; } = true;

    /// <summary>The verb that opens a decision; null for who may not.</summary>
    public string? OpenVerb { get; init; }

    /// <summary>Who changed the words meanwhile.</summary>
    public string? ChangedBy { get; init; }
}

internal static class ReviewCard
{
    private const int MostOther = 300;
    private const int HashShown = 12;

    public static Card Of(ReviewView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["review.title"], $"{view.Unit} · {words[$"review.state.{Literals<ReviewState>.Write(view.Review.State)}"]}"),
            .. News(view, words),
            LabelledLine.Of(words, "review.when", ReviewParts.When(view.Review, words)),
            LabelledLine.Of(words, "review.place", view.Review.Place),
            .. view.Review.Reason is { } reason ? [LabelledLine.Of(words, "review.reason", reason)] : Array.Empty<CardElement>(),
            .. ReviewParts.Answered(view.Answer, words),
            .. view.Guests.Count > 0 ? ReviewParts.Guests(view.Guests, words) : [],
            .. view.Unreached.Count > 0
                ? [new UserText(new TextRun(Excerpt.Of(words.Say("review.unreached", ("names", words.List(view.Unreached))), MostOther)) { Color = TextColor.Attention })]
                : Array.Empty<CardElement>(),
            .. view.Key is null ? Written(view, words) : Form(view, words),
            .. Decisions(view, words),
            .. view.Key is null ? [] : CallOff(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["review.title"]);

    private static IEnumerable<CardElement> News(ReviewView view, Wording words)
    {
        if (view.News == ReviewNews.Standing)
            yield break;
        yield return new UserText(new TextRun(view.News == ReviewNews.ChangedMeanwhile
            ? words.Say("review.news.changed_meanwhile", ("name", view.ChangedBy ?? ""))
            : words.Say($"review.news.{view.News.Key()}", ("most", Review.MostDecisions)))
        {
            Bold = true,
            Color = view.News.IsRefusal() ? TextColor.Attention : TextColor.Good,
        });
    }

    private static IEnumerable<CardElement> Written(ReviewView view, Wording words)
    {
        var (agenda, problems) = view.Review.Frozen is { } frozen && ReviewMinutes.Read(frozen) is var minutes
            ? (minutes.Agenda, minutes.Problems)
            : (view.Review.Agenda, "");
        if (agenda.Length > 0)
        {
            foreach (var element in ReviewParts.Text("review.agenda", agenda, words))
                yield return element;
        }

        if (problems.Length > 0)
        {
            foreach (var element in ReviewParts.Text("review.problems", problems, words))
                yield return element;
        }
    }

    private static IEnumerable<CardElement> Form(ReviewView view, Wording words)
    {
        if (view.IsUnsaved)
            yield return new TextBlock(words["review.form.unsaved"]) { Color = TextColor.Accent };
        foreach (var (id, label, text, most, kept) in new[]
        {
            (nameof(ReviewForm.Agenda), "review.agenda.label", view.Form.Agenda, Review.AgendaLength, view.Review.Agenda),
            (nameof(ReviewForm.Problems), "review.problems.label", view.Form.Problems, Review.ProblemsLength, view.Review.Problems),
        })
        {
            yield return new InputText(id)
            {
                Label = words.Say(label, ("most", most)),
                Value = text,
                Multiline = true,
                MaxLength = most,
                Problem = Letters.In(text) > most ? words.Say("followup.problem.too_long", ("length", Letters.In(text)), ("most", most)) : null,
            };
            if (view.News == ReviewNews.ChangedMeanwhile && kept != text)
                yield return LabelledLine.Of(words, "followup.form.now", Excerpt.Of(kept, MostOther));
        }

        yield return new TextBlock(words["review.form.hint"]) { Subtle = true, Spacing = Spacing.Small };
    }

    /// <summary>In minutes that are closed each decision stands as it was taken, with what became of it since.</summary>
    private static IEnumerable<CardElement> Decisions(ReviewView view, Wording words)
    {
        if (view.Decisions.Count > 0)
            yield return new TextBlock($"{words["review.decisions"]}  {FollowUpParts.Tally(view.Decisions.Select(line => line.One).TallyOn(view.Today), words)}") { Bold = true, Spacing = Spacing.Medium };
        foreach (var line in view.Decisions)
            yield return FollowUpParts.Item(line, view.Today, words);
        foreach (var element in FollowUpParts.Choose(view.Decisions, view.OpenVerb, words, Since(view.Form)))
            yield return element;
        if (view.Review.Hash is { } hash)
            yield return new TextBlock(words.Say("review.frozen", ("hash", hash[..HashShown]))) { Subtle = true, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardElement> CallOff(ReviewView view, Wording words)
    {
        if (view.Decisions.Count > 0 || !view.Decides)
            yield break;
        yield return new InputText(nameof(Review.Reason))
        {
            Label = words.Say("review.reason.label", ("most", Review.ReasonLength)),
            Value = view.Form.Reason,
            MaxLength = Review.ReasonLength,
            Problem = view.News == ReviewNews.ReasonWrong ? words.Say("review.reason.wrong", ("most", Review.ReasonLength)) : null,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new ActionSet(new Press(Verbs.CallOff, words["review.button.call_off"]) { Key = view.Key, Data = Since(view.Form), Style = ButtonStyle.Destructive }) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardButton> Buttons(ReviewView view, Wording words)
    {
        if (view.Key is { } key)
        {
            var since = Since(view.Form);

            // What is typed comes along, and is there again on the way back.
            var leads = new Dictionary<string, string>([.. since, .. ReviewParts.Data(view.Review.Id)]);
            yield return new Press(Verbs.Save, words["review.button.save"]) { Key = key, Data = since, Style = ButtonStyle.Positive };
            if (view.Decides && view.Decisions.Count < Review.MostDecisions)
                yield return new Press(Verbs.Decide, words["review.button.decide"]) { Data = leads };
            if (view.Decides && view.Review.On <= view.Today)
                yield return new Press(Verbs.Close, words["review.button.close"]) { Key = key, Data = since };
            yield return new Press(Verbs.Draft, words["review.button.draft"]) { Data = leads };
            yield return new Press(Verbs.Begin, words["review.button.move"]) { Data = leads };
        }

        foreach (var answer in ReviewParts.Answers(view.AnswerKey, words))
            yield return answer;
        if (view.News == ReviewNews.Called)
            yield return new Press(Verbs.Show, words["review.button.list"]) { SendsInputs = false };
    }

    private static Dictionary<string, string> Since(ReviewForm form) => new() { [nameof(ReviewForm.Since)] = form.Since };
}
