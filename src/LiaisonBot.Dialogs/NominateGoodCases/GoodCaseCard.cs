using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>One good case, for its two people, for their unit, and for the units above.</summary>
internal static class GoodCaseCard
{
    public static Card Of(GoodCaseView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["goodcase.title"], view.Unit),
            .. News(view.News, words),
            new UserText(new TextRun(words.Say("goodcase.pair", ("member", view.Member), ("colleague", view.Colleague))) { Bold = true }),
            .. view.One.Text.Length > 0 ? [new UserText(view.One.Text)] : Array.Empty<CardElement>(),
            LabelledLine.Of(words, "goodcase.nominated_by", words.Say("goodcase.by_on", ("name", view.NominatedBy), ("day", view.NominatedOn))),
            .. Standing(view, words),
            .. Agreement(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["goodcase.title"]);

    /// <summary>"等待同意：陈思远", or how it ended.</summary>
    public static string State(GoodCase one, (string Member, string Colleague, bool HasLeft) people, Wording words) => one switch
    {
        { State: GoodCaseState.Agreed } => words[people.HasLeft ? "goodcase.state.left" : "goodcase.state.agreed"],
        { State: GoodCaseState.Waiting } => words.Say("goodcase.state.waiting", ("names", words.List(new[]
        {
            one.HasAgreed(one.MemberId) ? null : people.Member,
            one.HasAgreed(one.ColleagueId) ? null : people.Colleague,
        }.OfType<string>()))),
        _ => words[$"goodcase.state.{Literals<GoodCaseState>.Write(one.State)}"],
    };

    private static IEnumerable<CardElement> News(GoodCaseNews news, Wording words)
    {
        var key = news switch
        {
            GoodCaseNews.Standing => null,
            GoodCaseNews.Asked => "goodcase.news.asked",
            GoodCaseNews.Nominated => "goodcase.news.nominated",
            GoodCaseNews.Rewritten => "goodcase.news.rewritten",
            GoodCaseNews.Agreed => "goodcase.news.agreed",
            GoodCaseNews.Declined => "goodcase.news.declined",
            GoodCaseNews.Withdrawn => "goodcase.news.withdrawn",
            GoodCaseNews.Recorded => "goodcase.news.recorded",
            GoodCaseNews.Changed => "goodcase.news.changed",
            _ => throw new ArgumentOutOfRangeException(nameof(news)),
        };
        if (key is not null)
            yield return new TextBlock(words[key]) { Color = news == GoodCaseNews.Changed ? TextColor.Attention : TextColor.Default };
    }

    private static IEnumerable<CardElement> Standing(GoodCaseView view, Wording words)
    {
        var one = view.One;
        var said = State(one, (view.Member, view.Colleague, view.HasLeft), words);
        yield return LabelledLine.Of(words, "goodcase.state", view.EndedOn is { } day ? words.Say("goodcase.state.on", ("state", said), ("day", day)) : said);
        if (one is { AgreedHow: { } how, AgreedOn: { } on } && view is { IsNear: true, RecordedBy: { } by })
            yield return LabelledLine.Of(words, "goodcase.agreed_how", words.Say("goodcase.agreed_how.line", ("day", on), ("how", how), ("name", by)));
        if (view.IsNear && one.IsOpen)
            yield return new TextBlock(words[one.State == GoodCaseState.Agreed ? "goodcase.readers.agreed" : "goodcase.readers.waiting"]) { Subtle = true };
    }

    private static IEnumerable<CardElement> Agreement(GoodCaseView view, Wording words)
    {
        if (!view.May.HasFlag(GoodCaseActs.Record))
            yield break;
        yield return new TextBlock(words["goodcase.record"]) { Bold = true, Separator = true, Spacing = Spacing.Medium };
        yield return new UserText(new TextRun(words.Say("goodcase.record.why", ("name", view.Colleague))) { Subtle = true });
        yield return new InputText(nameof(AgreementForm.How))
        {
            Label = words.Say("goodcase.record.how", ("most", GoodCase.AgreedHowLength)),
            Placeholder = words["goodcase.record.example"],
            Value = view.Form.How,
            Problem = ProblemAt(view, nameof(AgreementForm.How), words),
        };
        yield return new InputDate(nameof(AgreementForm.On))
        {
            Label = words["goodcase.record.on"],
            Value = view.Form.On,
            Problem = ProblemAt(view, nameof(AgreementForm.On), words),
        };
    }

    private static IEnumerable<CardButton> Buttons(GoodCaseView view, Wording words)
    {
        if (view.Key is { } key)
        {
            if (view.May.HasFlag(GoodCaseActs.Answer))
            {
                yield return new Press(Verbs.Agree, words["goodcase.button.agree"]) { Key = key, Style = ButtonStyle.Positive, SendsInputs = false };
                yield return new Press(Verbs.Decline, words["goodcase.button.decline"]) { Key = key, SendsInputs = false };
            }

            if (view.May.HasFlag(GoodCaseActs.Record))
                yield return new Press(Verbs.Record, words["goodcase.button.record"]) { Key = key };

            // Whoever has not answered yet ends it by not agreeing.
            if (view.May.HasFlag(GoodCaseActs.Withdraw) && !view.May.HasFlag(GoodCaseActs.Answer))
                yield return new Press(Verbs.Withdraw, words["goodcase.button.withdraw"]) { Key = key, Style = ButtonStyle.Destructive, SendsInputs = false };
            if (view.May.HasFlag(GoodCaseActs.Rewrite))
                yield return new Press(Verbs.Change, words["goodcase.button.change"]) { Key = key, SendsInputs = false };
        }

        yield return new Press(Verbs.Show, words["goodcase.button.list"]) { SendsInputs = false };
    }

    private static string? ProblemAt(GoodCaseView view, string field, Wording words) => view.Problems.FirstOrDefault(problem => problem.Field == field)?.In(words);
}
