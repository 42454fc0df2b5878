using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>The registers of the units of which the reader sees several.</summary>
internal sealed record ListView(ListPage Page)
{
    public required IReadOnlyList<ListLine> Lines { get; init; }

    /// <summary>How many have filed one, on all pages.</summary>
    public required int Filed { get; init; }

    /// <summary>The units that never did, on all pages.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>A unit in the list, with what it filed last.</summary>
internal sealed record ListLine(long UnitId, string Unit, FiledLine? Last);

/// <summary>One filing, in a line.</summary>
internal sealed record FiledLine(int Number, DateOnly On, int Pairings)
{
    /// <summary>When it was taken back; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; init; }
}

internal static class ListCard
{
    private const int MostName = 40;
    private const int MostMissing = 300;

    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["filing.title"], Subtitle(view, words)),
            .. view.Missing.Count > 0 && view.Filed > 0
                ? [new UserText(Excerpt.Of(words.Say("filing.list.missing", ("units", words.List(view.Missing))), MostMissing))]
                : Array.Empty<CardElement>(),
            .. view.Lines.Select(line => Line(line, words)),
            new InputChoices(Verbs.Unit, [.. view.Lines.Select(line => new Choice(RecordName.Text(line.UnitId), Excerpt.Of(line.Unit, MostName)))])
            {
                Label = words["filing.list.open"],
                Value = RecordName.Text(view.Lines[0].UnitId),
                Separator = true,
                Spacing = Spacing.Medium,
            },
            new ActionSet(new Press(Verbs.Open, words["filing.button.open"])) { Spacing = Spacing.Small },
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Show, words)],
        },
        words["filing.title"]);

    private static string Subtitle(ListView view, Wording words) => string.Join(" · ", new[]
    {
        words.Say(view.Filed == 0 ? "filing.list.count.none" : "filing.list.count", ("count", view.Page.Count), ("filed", view.Filed)),
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static UserText Line(ListLine line, Wording words) => new(
        new TextRun(Excerpt.Of(line.Unit, MostName)) { Bold = true },
        new TextRun($"  {(line.Last is { } last ? Filed(last, words) : words["filing.never"])}") { Subtle = line.Last is not null })
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>"第 2 次备案：2026年4月20日，231 对".</summary>
    public static string Filed(FiledLine line, Wording words)
    {
        var filed = words.Say("filing.filed", ("number", line.Number), ("day", line.On), ("count", line.Pairings));
        return line.WithdrawnOn is { } day ? words.Say("filing.filed.withdrawn", ("filed", filed), ("day", day)) : filed;
    }
}
