using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyData;

internal static class CasesCard
{
    private const int MostText = 600;
    private const int MostUnits = 200;

    public static Card Of(IReadOnlyList<CaseKept> cases, ListPage page, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mydata.cases"], Subtitle(page, words)),
            KeptParts.Readers("mydata.cases.what", words),
            .. cases.Count == 0 ? [new TextBlock(words["mydata.cases.none"])] : cases.Select<CaseKept, CardElement>(one => Item(one, words)),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.Cases, words), new Press(Verbs.Show, words["mydata.button.back"]) { SendsInputs = false }],
        },
        words["mydata.cases"]);

    private static string Subtitle(ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Say("mydata.cases.total", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static Container Item(CaseKept kept, Wording words) => new([.. Parts(kept, words)])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Parts(CaseKept kept, Wording words)
    {
        var view = kept.View;
        var title = words.Say(
            "mydata.case", ("number", view.Number), ("day", view.RaisedOn), ("kind", words.Term(view.Kind)), ("category", words.Term(view.Category)));
        yield return new UserText(new TextRun(title) { Bold = true });
        yield return new TextBlock(words.Term(view.State)) { Subtle = true, Spacing = Spacing.Small };
        yield return LabelledLine.Of(words, "mydata.case.raiser", view.Raiser ?? words["case.raiser.unnamed"]);
        yield return LabelledLine.Of(words, "mydata.case.text", Excerpt.Of(view.Text, MostText));
        yield return new UserText(new TextRun(Readers(kept, words)) { Subtle = true }) { Spacing = Spacing.Small };
    }

    private static string Readers(CaseKept kept, Wording words) => words.Say(
        kept.View.Travel == NameTravel.Branch ? "mydata.case.readers.branch" : "mydata.case.readers.upward",
        ("home", kept.Home),
        ("units", Excerpt.Of(words.List(kept.Units), MostUnits)));
}
