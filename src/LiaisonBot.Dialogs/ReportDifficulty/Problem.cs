using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>What keeps a form from being submitted, at the field where it is put right.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Key">Its words.</param>
/// <param name="Places">What fills their places.</param>
internal sealed record Problem(string Field, string Key, params IReadOnlyList<(string Name, object Value)> Places)
{
    public static readonly Problem NoKind = new(nameof(ReportForm.Kind), "reporting.problem.no_kind");
    public static readonly Problem UnknownColleague = new(nameof(ReportForm.Whom), "reporting.problem.unknown_colleague");
    public static readonly Problem NobodyRead = new(nameof(ReportForm.Whom), "reporting.problem.nobody_read");
    public static readonly Problem NoCategory = new(nameof(ReportForm.Category), "reporting.problem.no_category");
    public static readonly Problem NoText = new(nameof(ReportForm.Text), "reporting.problem.no_text");
    public static readonly Problem NoUrgency = new(nameof(ReportForm.Urgency), "reporting.problem.no_urgency");
    public static readonly Problem NoTravel = new(nameof(ReportForm.Travel), "reporting.problem.no_travel");
    public static readonly Problem NotAgreed = new(nameof(ReportForm.Agreed), "reporting.problem.not_agreed");

    public static Problem WhoIs(string name) => new(nameof(ReportForm.Whom), "reporting.problem.who_is", ("name", name));

    public static Problem TooLong(int length) =>
        new(nameof(ReportForm.Text), "reporting.problem.too_long", ("length", length), ("most", Case.TextLength), ("kept", ReportForm.MostTyped));

    /// <summary>The name does not go with the case, but stands in its text.</summary>
    public static Problem NameInText(string name) => new(nameof(ReportForm.Text), "reporting.problem.name_in_text", ("name", name));

    /// <summary>A name stands in the text that was not chosen, so nothing would keep it where it may go.</summary>
    public static Problem NameNotChosen(string name) => new(nameof(ReportForm.Text), "reporting.problem.name_not_chosen", ("name", name));

    public string In(Wording words) => words.Say(Key, [.. Places]);
}
