using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>What keeps a form from being submitted.</summary>
internal static class Problem
{
    public static readonly FormProblem NoKind = new(nameof(ReportForm.Kind), "reporting.problem.no_kind");
    public static readonly FormProblem UnknownColleague = new(nameof(ReportForm.Whom), "reporting.problem.unknown_colleague");
    public static readonly FormProblem NobodyRead = new(nameof(ReportForm.Whom), "reporting.problem.nobody_read");
    public static readonly FormProblem NoCategory = new(nameof(ReportForm.Category), "reporting.problem.no_category");
    public static readonly FormProblem NoText = new(nameof(ReportForm.Text), "reporting.problem.no_text");
    public static readonly FormProblem NoUrgency = new(nameof(ReportForm.Urgency), "reporting.problem.no_urgency");
    public static readonly FormProblem NoTravel = new(nameof(ReportForm.Travel), "reporting.problem.no_travel");
    public static readonly FormProblem NotAgreed = new(nameof(ReportForm.Agreed), "reporting.problem.not_agreed");

    public static FormProblem WhoIs(string name) => new(nameof(ReportForm.Whom), "reporting.problem.who_is", ("name", name));

    public static FormProblem TooLong(int length) =>
        new(nameof(ReportForm.Text), "reporting.problem.too_long", ("length", length), ("most", Case.TextLength), ("kept", ReportForm.MostTyped));

    /// <summary>The name does not go with the case, but stands in its text.</summary>
    public static FormProblem NameInText(string name) => new(nameof(ReportForm.Text), "reporting.problem.name_in_text", ("name", name));

    /// <summary>A name stands in the text that was not chosen, so nothing would keep it where it may go.</summary>
    public static FormProblem NameNotChosen(string name) => new(nameof(ReportForm.Text), "reporting.problem.name_not_chosen", ("name", name));
}
