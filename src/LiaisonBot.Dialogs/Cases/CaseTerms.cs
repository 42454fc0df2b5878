using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>What people call the things that a case is made of.</summary>
internal static class CaseTerms
{
    public static string Term(this Wording words, CaseKind kind) => words[$"case.kind.{Literals<CaseKind>.Write(kind)}"];

    public static string Term(this Wording words, CaseUrgency urgency) => words[$"case.urgency.{Literals<CaseUrgency>.Write(urgency)}"];

    public static string Term(this Wording words, NameTravel travel) => words[$"case.travel.{Literals<NameTravel>.Write(travel)}"];

    public static string Term(this Wording words, CaseState state) => words[$"case.state.{Literals<CaseState>.Write(state)}"];

    /// <summary>In the words of the settings, or the ones built in.</summary>
    public static string Term(this Wording words, CaseCategory category)
    {
        var given = words.Language == Language.Chinese ? category.Chinese : category.English;
        return given.Length > 0 ? given : words[$"case.category.{category.Id}"];
    }

    /// <summary>Whom it concerns, as far as the reader may know.</summary>
    public static string Whom(this Wording words, CaseView view) => view switch
    {
        { Names.Count: > 0 } => words.List(view.Names),
        { ConcernsGroup: true } => words["case.whom.group"],
        { IsOwn: true, IsMine: true } => words["case.whom.own.mine"],
        { IsOwn: true, Raiser: not null } => words["case.whom.own"],
        { HidesNames: true } => words["case.whom.hidden"],
        _ => words["case.whom.nobody"],
    };

    /// <summary>A line of the history: "4月15日 林书琴上报药学党总支".</summary>
    public static string Line(this Wording words, CaseLine line)
    {
        var step = words.Say(
            $"case.step.{Literals<CaseStep>.Write(line.Step)}{(line.To is null && GoesSomewhere(line.Step) ? "_nowhere" : "")}",
            ("by", line.By ?? words["case.raiser.hidden"]),
            ("unit", line.Unit),
            ("to", line.To ?? ""));
        return words.Say("case.line", ("day", words.MonthDay(line.On)), ("step", step));
    }

    /// <summary>Steps whose sentence names where the case went, if it went anywhere.</summary>
    private static bool GoesSomewhere(CaseStep step) => step is CaseStep.NotSolved or CaseStep.Overdue;
}
