using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>
/// From a paper to what people read of it. Pure: the same paper is the same document. For a reader above the unit the caller gives
/// <see cref="FrozenPaper.ForAbove"/>.
/// </summary>
public static class PaperPages
{
    public static PaperDocument Of(FrozenPaper paper, PaperStamp? stamp, ProgrammeSettings programme, Wording words)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(words);
        return new PaperDocument(Title(paper.Kind, paper.Period, paper.From, words), string.Join('\n', Subtitle(paper, words)),
        [
            .. Text("paper.situation", paper.Words.Situation, paper.Kind, words),
            .. Figures(paper, programme, words),
            .. Text("paper.problems", paper.Words.Problems, paper.Kind, words),
            .. Text("paper.next_steps", paper.Words.NextSteps, paper.Kind, words),
            .. stamp is null ? Array.Empty<PaperBlock>() : [new PaperNote(Stamp(stamp, words))],
        ]);
    }

    /// <summary>The figures alone: beside them the words may be in a form.</summary>
    public static IEnumerable<PaperBlock> Figures(FrozenPaper paper, ProgrammeSettings programme, Wording words)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Figures switch
        {
            { Summary: { } summary } => SummaryPages.Of(paper, summary, programme, words),
            { Check: { } check } => CheckPages.Of(paper.Figures, check, words),
            _ => SheetPages.Of(paper.Figures, words),
        };
    }

    /// <summary>Whose, and of which days; as of which.</summary>
    public static IEnumerable<string> Subtitle(FrozenPaper paper, Wording words)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            words.Say("paper.subtitle", ("unit", paper.Unit), ("span", words.Span(paper.From, paper.Closing))),
            words.Say("paper.as_of", ("day", paper.Figures.AsOf)),
        ];
    }

    /// <summary>The hash in groups, so that it can be read out and breaks where a phone ends.</summary>
    public static string Stamp(PaperStamp stamp, Wording words)
    {
        const int group = 8;
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentNullException.ThrowIfNull(words);
        return words.Say("paper.stamp", ("name", stamp.By), ("day", stamp.On), ("hash", string.Join(' ', stamp.Hash.Chunk(group).Select(letters => new string(letters)))));
    }

    /// <summary>"2026年4月联系结对情况表", "2026年第一次结对情况小结".</summary>
    internal static string Title(PaperKind kind, string period, DateOnly from, Wording words) =>
        words.Say($"paper.title.{Literals<PaperKind>.Write(kind)}", ("period", kind switch
        {
            PaperKind.MonthlySheet => words.Month(from),
            PaperKind.HalfYearCheck => words.Say(from.Month == 1 ? "paper.half.first" : "paper.half.second", ("year", from.Year)),
            _ => period,
        }));

    internal static string Title(PaperPeriod period, Wording words) => Title(period.Kind, period.Name, period.From, words);

    /// <summary>What a text of a paper is headed by: a sheet has remarks.</summary>
    internal static string Heading(string key, PaperKind kind, Wording words) => words[kind == PaperKind.MonthlySheet ? "paper.remarks" : key];

    private static IEnumerable<PaperBlock> Text(string key, string text, PaperKind kind, Wording words) =>
        text.Length == 0 ? [] : [new PaperHeading(Heading(key, kind, words)), new PaperParagraph(text)];
}
