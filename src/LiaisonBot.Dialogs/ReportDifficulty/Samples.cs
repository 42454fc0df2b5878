using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>The slice's cards in every state, with invented people, for the gallery.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly ReportRules Few = new(
        IsOwn: false,
        [new(1, "王芳", "王芳 010012"), new(2, "王芳", "王芳 010227"), new(3, "阿依古丽·买买提", "阿依古丽·买买提")],
        CaseCategories.BuiltIn);

    private static readonly ReportForm Filled = new()
    {
        Kind = "difficulty",
        Whom = "3",
        Category = "family",
        Text = "家里老人住院，这个月需要调班。",
        Urgency = "soon",
        Agreed = "true",
    };

    private static readonly ReportForm Wrong = new() { Kind = "joke", Whom = "99", Urgency = "", Travel = "", Text = "" };

    public static IEnumerable<CardSample> All =>
    [
        Form("empty", new ReportForm { Kind = "difficulty" }, Few),
        Form("a colleague's own", new ReportForm { Kind = "difficulty", Whom = ReportForm.Own }, Few with { IsOwn = true, Colleagues = [] }),
        Form("filled", Filled, Few),
        Form("half filled, come back to", Filled with { Text = "" }, Few, FormOccasion.Resumed),
        Form("read from a sentence", Filled with { Category = "" }, Few, FormOccasion.ReadFromSentence),
        Form("read from a sentence, nobody recognised", Filled with { Whom = "", Category = "" }, Few, FormOccasion.ReadFromSentence, [Problem.NobodyRead]),
        Form("every field wrong", Wrong, Few, problems: ReportCheck.Of(Wrong, Few, unnamed: false, 0).Problems),
        Form("nobody agreed", Filled with { Agreed = "false" }, Few, problems: [Problem.NotAgreed]),
        Form("name in the text", Filled with { Travel = "nowhere" }, Few, problems: [Problem.NameInText("阿依古丽·买买提")]),
        Form("longest", Longest, Many, problems: [Problem.TooLong(20_000)]),
        new("case.report-notice", "kept for later", NoticeCards.KeptForLater),
        new("case.report-notice", "cancelled", NoticeCards.Cancelled),
    ];

    private static ReportRules Many => Few with
    {
        Colleagues = [.. Enumerable.Range(10, 120).Select(id => new KnownColleague(id, Name, $"{Name} {10000 + id}"))],
    };

    private static string Name => new('名', Person.NameLength / 4);

    private static ReportForm Longest => Filled with { Whom = "11,12,13", Text = new string('字', ReportForm.MostTyped - Case.TextLength) };

    private static CardSample Form(
        string state, ReportForm form, ReportRules rules, FormOccasion occasion = FormOccasion.New, IReadOnlyList<FormProblem>? problems = null) =>
        new("case.report-form", state, words => FormCard.Of(new FormView(form, rules, Key, occasion) { Problems = problems ?? [] }, words));
}
