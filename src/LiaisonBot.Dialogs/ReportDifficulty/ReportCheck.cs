using System.Globalization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>A form that may be submitted.</summary>
/// <param name="Kept">Those whose names go with the case.</param>
internal sealed record CheckedReport(CaseKind Kind, CaseCategory Category, CaseUrgency Urgency, NameTravel Travel, IReadOnlyList<KnownColleague> Kept)
{
    public required string Text { get; init; }

    public bool Agreed { get; init; }

    public bool ConcernsGroup { get; init; }
}

/// <summary>Whether a form may be submitted: the case it makes, or what is wrong with it.</summary>
internal sealed record ReportCheck(CheckedReport? Report, IReadOnlyList<FormProblem> Problems)
{
    /// <param name="form">As it was sent.</param>
    /// <param name="rules">The writer's.</param>
    /// <param name="unnamed">Whether the writer chose to go without the names that nobody agreed to.</param>
    /// <param name="length">How many characters the text had before it was cut.</param>
    public static ReportCheck Of(ReportForm form, ReportRules rules, bool unnamed, int length)
    {
        var problems = new List<FormProblem>();
        if (!Literals<CaseKind>.TryRead(form.Kind, out var kind))
            problems.Add(Problem.NoKind);
        var chosen = Chosen(form, rules, problems);
        var category = rules.Categories.FirstOrDefault(one => one.Id == form.Category);
        if (category is null)
            problems.Add(Problem.NoCategory);
        var text = form.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0 || length > Case.TextLength)
            problems.Add(text.Length == 0 ? Problem.NoText : Problem.TooLong(length));
        if (!Literals<CaseUrgency>.TryRead(form.Urgency, out var urgency))
            problems.Add(Problem.NoUrgency);
        if (!Literals<NameTravel>.TryRead(form.Travel, out var travel))
            problems.Add(Problem.NoTravel);
        var agreed = rules.IsOwn || form.Agreed == "true";
        var lacksConsent = category is { Sensitive: true } && !agreed && travel != NameTravel.Nowhere && chosen.Count > 0;
        if (lacksConsent && !unnamed)
            problems.Add(Problem.NotAgreed);
        else
            problems.AddRange(NamesInText(text, rules, chosen, kept: travel != NameTravel.Nowhere && !lacksConsent));
        if (problems.Count > 0)
            return new ReportCheck(null, problems);
        var report = new CheckedReport(kind, category!, urgency, travel, travel == NameTravel.Nowhere || lacksConsent ? [] : chosen)
        {
            Text = text,
            Agreed = agreed,
            ConcernsGroup = form.WhomValues.Contains(ReportForm.Group),
        };
        return new ReportCheck(report, []);
    }

    private static List<KnownColleague> Chosen(ReportForm form, ReportRules rules, List<FormProblem> problems)
    {
        var chosen = new List<KnownColleague>();
        foreach (var value in form.WhomValues.Where(value => value != ReportForm.Group && !(rules.IsOwn && value == ReportForm.Own)))
        {
            if (rules.Colleagues.FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == value) is { } colleague)
                chosen.Add(colleague);
            else if (!problems.Contains(Problem.UnknownColleague))
                problems.Add(Problem.UnknownColleague);
        }

        return chosen;
    }

    /// <summary>A text travels with its case: it may hold no name that does not.</summary>
    private static IEnumerable<FormProblem> NamesInText(string text, ReportRules rules, List<KnownColleague> chosen, bool kept) =>
        rules.Colleagues
            .Where(one => text.Contains(one.Name, StringComparison.OrdinalIgnoreCase))
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(same => same.Any(chosen.Contains) switch
            {
                true when kept => null,
                true => Problem.NameInText(same.Key),
                false => kept ? Problem.NameNotChosen(same.Key) : Problem.NameInText(same.Key),
            })
            .OfType<FormProblem>();
}
