using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>One proposal, for its two people and for the branch that approves it.</summary>
internal static class ProposalCard
{
    private const int MostTitle = 80;

    public static Card Of(ProposalView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["propose.title"]),
            .. News(view, words),
            Person(view.Member, "propose.member", words),
            Person(view.Colleague, "propose.colleague", words),
            .. view.Replaces is { } former
                ? [new UserText(words.Say("propose.replaces", ("member", former), ("colleague", view.Colleague.Name)))]
                : Array.Empty<CardElement>(),
            LabelledLine.Of(words, "propose.by", words.Say("propose.by_on", ("name", view.ProposedBy), ("day", view.ProposedOn))),
            LabelledLine.Of(words, "propose.state", State(view.One, view.Member.Name, view.Colleague.Name, words)),
            .. view is { IsBranch: true, One.AgreedHow: { } how, RecordedBy: { } by }
                ? [LabelledLine.Of(words, "propose.agreed_how", words.Say("propose.agreed_how.line", ("how", how), ("name", by)))]
                : Array.Empty<CardElement>(),
            .. view.One.Reason is { } reason ? [LabelledLine.Of(words, "propose.reason", Excerpt.WithLines(reason, 2 * Proposal.ReasonLength))] : Array.Empty<CardElement>(),
            .. Inputs(view, words),
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["propose.title"]);

    /// <summary>Who declined is nobody's business but their own.</summary>
    public static string State(Proposal one, string member, string colleague, Wording words) => one.State switch
    {
        ProposalState.Asked => words.Say("propose.state.asked", ("names", words.List(new[]
        {
            one.HasAgreed(one.MemberId) ? null : member,
            one.HasAgreed(one.ColleagueId) ? null : colleague,
        }.OfType<string>()))),
        ProposalState.DeclinedByMember or ProposalState.DeclinedByColleague => words["propose.state.not"],
        _ => words[$"propose.state.{Literals<ProposalState>.Write(one.State)}"],
    };

    private static IEnumerable<CardElement> News(ProposalView view, Wording words)
    {
        var key = view.News switch
        {
            ProposalNews.Standing => null,
            ProposalNews.Made => "propose.news.made",
            ProposalNews.UnderWay => "propose.news.under_way",
            ProposalNews.Asked => "propose.news.asked",
            ProposalNews.Agreed => "propose.news.agreed",
            ProposalNews.Declined => "propose.news.declined",
            ProposalNews.Withdrawn => "propose.news.withdrawn",
            ProposalNews.ToDecide => "propose.news.to_decide",
            ProposalNews.ToRecord => "propose.news.to_record",
            ProposalNews.Recorded => "propose.news.recorded",
            ProposalNews.Refused => "propose.news.refused",
            ProposalNews.Lapsed => "propose.news.lapsed",
            ProposalNews.Paired => "propose.news.paired",
            ProposalNews.Closed => "propose.news.closed",
            ProposalNews.NothingToDo => "propose.news.nothing_to_do",
            ProposalNews.AgreedBefore => "propose.news.agreed_before",
            ProposalNews.InReach => "propose.news.in_reach",
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
        if (key is not null)
            yield return new UserText(words.Say(key, ("colleague", view.Colleague.Name)));
    }

    private static UserText Person(Side side, string label, Wording words) => new(
        new TextRun(words.Say("term.field", ("label", words[label]))) { Subtle = true },
        new TextRun(side.Name) { Bold = true },
        new TextRun($"  {Excerpt.Of(string.Join(' ', new[] { side.Title, side.Unit }.OfType<string>()), MostTitle)}") { Subtle = true })
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> Inputs(ProposalView view, Wording words)
    {
        if (view.May.HasFlag(ProposalActs.Answer) && view.IsColleague)
        {
            yield return new InputToggle(nameof(AnswerForm.Avoid), words["propose.avoid.wanted"])
            {
                Label = words["propose.avoid"],
                Value = view.Form.Avoid,
                Spacing = Spacing.Medium,
            };
        }

        if (view.May.HasFlag(ProposalActs.Record))
        {
            yield return new UserText(new TextRun(words.Say("propose.record.why", ("name", view.Colleague.Name))) { Subtle = true });
            yield return Text(nameof(AnswerForm.How), words.Say("propose.record.how", ("most", Proposal.AgreedHowLength)), view.Form.How, "propose.record.example");
        }

        if (view.May.HasFlag(ProposalActs.Decide))
            yield return Text(nameof(AnswerForm.Reason), words.Say("propose.refuse.reason", ("most", Proposal.ReasonLength)), view.Form.Reason, "propose.refuse.example");

        InputText Text(string id, string label, string value, string example) => new(id)
        {
            Label = label,
            Placeholder = words[example],
            Value = value,
            Problem = view.Problems.At(id, words),
        };
    }

    private static IEnumerable<CardButton> Buttons(ProposalView view, Wording words)
    {
        if (view.Key is { } key)
        {
            if (view.May.HasFlag(ProposalActs.Answer))
            {
                yield return new Press(Verbs.Agree, words["propose.button.agree"]) { Key = key, Style = ButtonStyle.Positive };
                yield return new Press(Verbs.Decline, words["propose.button.decline"]) { Key = key };
            }

            if (view.May.HasFlag(ProposalActs.Decide))
            {
                yield return new Press(Verbs.Approve, words["propose.button.approve"]) { Key = key, Style = ButtonStyle.Positive };
                yield return new Press(Verbs.Refuse, words["propose.button.refuse"]) { Key = key };
            }

            if (view.May.HasFlag(ProposalActs.Record))
                yield return new Press(Verbs.Record, words["propose.button.record"]) { Key = key };
            if (view.May.HasFlag(ProposalActs.Withdraw))
                yield return new Press(Verbs.Withdraw, words["propose.button.withdraw"]) { Key = key, Style = ButtonStyle.Destructive, SendsInputs = false };
        }

        yield return new Press(Verbs.List, words["propose.button.list"]) { SendsInputs = false };
    }
}
