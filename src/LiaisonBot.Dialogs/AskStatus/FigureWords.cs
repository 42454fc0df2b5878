using System.Globalization;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>How a figure is said.</summary>
internal static class FigureWords
{
    /// <summary>"应联系 50 对，已联系 41 对，联系率 82%"; in words where there is nothing, or where it is not told.</summary>
    public static string Headline(this Wording words, StatusQuestion question, Span span, Tally? tally) => tally switch
    {
        null => words["status.hidden"],
        { Whole: 0 } => words[$"status.empty.{Key(question, span)}"],
        { } told => words.Say(
            $"status.headline.{Key(question, span)}", ("whole", told.Whole), ("part", told.Part), ("rest", told.Rest), ("percent", told.Percent ?? 0)),
    };

    /// <summary>The same in a table: "82%（41/50）".</summary>
    public static string Cell(this Wording words, StatusQuestion question, Tally? tally) => tally switch
    {
        null => words["status.cell.hidden"],
        { Whole: 0 } => words["status.cell.none"],
        { } told when IsShare(question) => words.Say("status.cell.share", ("whole", told.Whole), ("part", told.Part), ("percent", told.Percent ?? 0)),
        { } told => CountOf(question, told).ToString(CultureInfo.InvariantCulture),
    };

    public static string Title(this Wording words, Measure measure) => words[$"status.title.{Literals<Measure>.Write(measure)}"];

    /// <summary>Whether the figure is a share, which has a bar.</summary>
    public static bool IsShare(StatusQuestion question) => question.Measure is Measure.Coverage or Measure.Paired or Measure.Asked;

    /// <summary>The number that a figure is, where it is no share.</summary>
    public static int CountOf(StatusQuestion question, Tally tally) =>
        question.Measure is Measure.Never or Measure.Unpaired ? tally.Part : tally.Whole;

    private static string Key(StatusQuestion question, Span span) => question switch
    {
        { Measure: Measure.Paired or Measure.Unpaired, Side: PersonKind.Member } => $"{Literals<Measure>.Write(question.Measure)}_members",
        { Measure: Measure.Cases or Measure.Talks, Stage: Stage.Overdue } => $"{Literals<Measure>.Write(question.Measure)}_overdue",
        { Measure: Measure.Cases, Stage: Stage.Solved } => "solved",
        { Measure: Measure.Cases, Stage: Stage.NotSolvable } => "not_solvable",
        { Measure: Measure.Cases } when !span.IsToday => "cases_then",
        _ => Literals<Measure>.Write(question.Measure),
    };
}
