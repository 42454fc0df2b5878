using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>What a new friend can do first.</summary>
/// <param name="IsMember">Whether it is the member who reads.</param>
/// <param name="Log">The verb that logs a contact; null where there is none.</param>
/// <param name="Pairings">The verb that shows one's pairings, with their plans.</param>
internal sealed record FirstSteps(bool IsMember, string? Log, string? Pairings);

/// <summary>What those concerned are told when it is over, or begins.</summary>
internal static class NoticeCards
{
    private const int MostReason = 2 * Proposal.ReasonLength;

    /// <summary>Nothing came of it. Who declined is not said; what the branch did not approve has its reason.</summary>
    public static Card Ended(ProposalView view, Wording words) => Of("propose.ended", words,
    [
        .. Pair(view, words),
        new TextBlock(words[view.One.State switch
        {
            ProposalState.NotApproved => "propose.ended.not_approved",
            ProposalState.DeclinedByMember or ProposalState.DeclinedByColleague => "propose.ended.declined",
            _ => "propose.ended.otherwise",
        }]),
        .. view.One.Reason is { } reason ? [LabelledLine.Of(words, "propose.reason", Excerpt.WithLines(reason, MostReason))] : Array.Empty<CardElement>(),
    ]);

    /// <summary>To whom the question still stands open: of who closed it, and why, nothing.</summary>
    public static Card NotNeeded(ProposalView view, Wording words) => Of("propose.not_needed", words, [.. Pair(view, words), new TextBlock(words["propose.not_needed.what"])]);

    public static Card Begun(ProposalView view, DateOnly startedOn, FirstSteps steps, Wording words)
    {
        var friend = steps.IsMember ? view.Colleague : view.Member;
        var who = steps.IsMember ? "propose.begun.member" : "propose.begun.colleague";
        return Of("propose.begun", words,
        [
            new UserText(new TextRun(words.Say(who, ("name", friend.Name), ("day", startedOn))) { Bold = true }),
            .. friend.Unit is { } unit ? [LabelledLine.Of(words, "propose.unit", unit)] : Array.Empty<CardElement>(),
            new TextBlock(words[steps.IsMember ? "propose.begun.first" : "propose.begun.what"]),
        ], Steps(steps, words));
    }

    public static Card HandedOver(ProposalView view, DateOnly endedOn, Wording words) => Of("propose.handed_over", words,
    [
        new UserText(words.Say("propose.handed_over.what", ("colleague", view.Colleague.Name), ("member", view.Member.Name), ("day", endedOn))),
    ]);

    private static IEnumerable<CardElement> Pair(ProposalView view, Wording words) =>
        [new UserText(new TextRun(words.Say("propose.pair", ("member", view.Member.Name), ("colleague", view.Colleague.Name))) { Bold = true })];

    private static IEnumerable<CardButton> Steps(FirstSteps steps, Wording words)
    {
        if (steps is { IsMember: true, Log: { } log })
            yield return new Press(log, words["propose.button.log"]) { SendsInputs = false };
        if (steps.Pairings is { } pairings)
            yield return new Press(pairings, words["propose.button.pairings"]) { SendsInputs = false };
    }

    private static Card Of(string title, Wording words, IReadOnlyList<CardElement> elements, IEnumerable<CardButton>? buttons = null) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. elements]) { Actions = [.. buttons ?? []] },
        words[title]);
}
