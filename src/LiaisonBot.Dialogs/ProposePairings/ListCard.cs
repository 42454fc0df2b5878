using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>An open proposal in the list.</summary>
/// <param name="Waits">Whether it waits for the reader.</param>
internal sealed record ProposalLine(Proposal One, string Member, string Colleague, bool Waits);

/// <summary>One page of the open proposals that the reader sees.</summary>
internal sealed record ProposalList(IReadOnlyList<ProposalLine> Lines, ListPage Page)
{
    /// <summary>The key that takes back the reader's wish for a friend; null where there is none.</summary>
    public string? SeekKey { get; init; }

    /// <summary>The forms that are open to the reader.</summary>
    public IReadOnlyList<RequestKind> May { get; init; } = [];
}

internal static class ListCard
{
    private const int MostName = 30;

    public static Card Of(ProposalList view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["propose.list"], PageButtons.Where(view.Page, words)),
            .. Seek(view, words),
            .. view.Lines.Count == 0 ? [new TextBlock(words["propose.list.none"])] : view.Lines.Select<ProposalLine, CardElement>(line => Item(line, words)),
        ])
        {
            Actions = [.. view.May.Select(kind => Begin(kind, words)), .. PageButtons.Of(view.Page, Verbs.List, words)],
        },
        words["propose.list"]);

    private static IEnumerable<CardElement> Seek(ProposalList view, Wording words)
    {
        if (view.SeekKey is not { } key)
            yield break;
        yield return new TextBlock(words["propose.list.seeks"]);
        yield return new ActionSet(new Press(Verbs.SeekNoMore, words["propose.button.seek_no_more"]) { Key = key, SendsInputs = false });
    }

    private static Container Item(ProposalLine line, Wording words)
    {
        var (member, colleague) = (Excerpt.Of(line.Member, MostName), Excerpt.Of(line.Colleague, MostName));
        return new Container(
        [
            new UserText(new TextRun(words.Say("propose.pair", ("member", member), ("colleague", colleague))) { Bold = true }),
            LabelledLine.Of(words, "propose.state", ProposalCard.State(line.One, member, colleague, words)),
            .. line.Waits ? [new TextBlock(words["propose.list.waits"]) { Color = TextColor.Attention, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            new ActionSet(new Press(Verbs.Open, words["propose.button.open"]) { Data = Verbs.Data(line.One.Id), SendsInputs = false }),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static Press Begin(RequestKind kind, Wording words) => kind switch
    {
        RequestKind.Propose => new Press(Verbs.Propose, words["propose.button.propose"]) { SendsInputs = false },
        RequestKind.Ask => new Press(Verbs.Ask, words["propose.button.ask"]) { SendsInputs = false },
        RequestKind.Assign => new Press(Verbs.Assign, words["propose.button.assign"]) { SendsInputs = false },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
