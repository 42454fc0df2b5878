using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>A member's report: a draft with its form, or as it was frozen.</summary>
internal static class ReportCard
{
    private const int MostOther = 200;

    public static Card Of(ReportView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(ReportPages.Title(view.Name.Quarter, words), string.Join(" · ", Subtitle(view, words))),
            .. State(view, words),
            .. News(view, words),
            .. PaperParts.Of(view.FormKey is null ? ReportPages.Of(view.Content, view.Stamp, words) : ReportPages.Figures(view.Content.Figures, words), view.Page, words),
            .. view.FormKey is null ? [] : Form(view, words),
            .. view.ReturnKey is null ? Array.Empty<CardElement>() : [ReturnForm.Input(view.Typed, view.News == PaperNews.RemarkWrong, words)],
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        ReportPages.Title(view.Name.Quarter, words));

    private static IEnumerable<string> Subtitle(ReportView view, Wording words) =>
        PageButtons.Where(view.Page, words) is { } where ? ReportPages.Subtitle(view.Content, words).Append(where) : ReportPages.Subtitle(view.Content, words);

    private static IEnumerable<CardElement> State(ReportView view, Wording words)
    {
        foreach (var element in PaperParts.State(view.State, words["quarterly.state.draft"], view.Remark, words))
            yield return element;
        if (view.FormKey is not null)
        {
            var due = words.Say(view.IsOverdue ? "quarterly.overdue" : "quarterly.due", ("day", view.Name.Quarter.DueOn));
            yield return new TextBlock(view.OpensOn is { } day ? words.Say("quarterly.opens", ("due", due), ("day", day)) : due) { Subtle = true, Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> News(ReportView view, Wording words)
    {
        var text = view.News switch
        {
            PaperNews.Saved => words["paper.news.saved"],
            PaperNews.HandedIn => words.Say("quarterly.news.handed_in", ("unit", view.Content.Unit)),
            PaperNews.ChangedMeanwhile => words["quarterly.news.changed"],
            PaperNews.HandedInMeanwhile => words["quarterly.news.handed_in_meanwhile"],
            PaperNews.TooEarly => words["quarterly.news.too_early"],
            PaperNews.TooLong => words["paper.news.too_long"],
            PaperNews.Standing or PaperNews.RemarkWrong => null,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
        if (text is not null)
            yield return new UserText(new TextRun(text) { Color = view.News is PaperNews.Saved or PaperNews.HandedIn ? TextColor.Good : TextColor.Attention });
        if (view.News == PaperNews.HandedInMeanwhile)
        {
            foreach (var (_, key, typed) in Texts(view.Form.Words).Where(one => one.Text.Length > 0))
                yield return LabelledLine.Of(words, key, Excerpt.WithLines(typed, PaperRow.TextLength));
        }
    }

    private static IEnumerable<CardElement> Form(ReportView view, Wording words)
    {
        var kept = view is { News: PaperNews.ChangedMeanwhile, Other: { } other } ? Texts(other).ToDictionary(one => one.Id, one => one.Text) : [];
        foreach (var (id, key, text) in Texts(view.Form.Words))
        {
            yield return PaperInputs.Of(id, words[key], text, words);
            if (kept.GetValueOrDefault(id) is { Length: > 0 } saved && saved != text)
                yield return LabelledLine.Of(words, "quarterly.kept", Excerpt.Of(saved, MostOther));
        }
    }

    private static IEnumerable<CardButton> Buttons(ReportView view, Wording words)
    {
        if (view.FormKey is { } key)
        {
            if (view.OpensOn is null)
                yield return new Press(Verbs.HandIn, words["paper.button.hand_in"]) { Key = key, Data = view.Form.Data, Style = ButtonStyle.Positive };
            yield return new Press(Verbs.Save, words["paper.button.save"]) { Key = key, Data = view.Form.Data };
        }

        if (view.ReturnKey is { } back)
            yield return new Press(Verbs.Return, words["paper.button.return"]) { Key = back };
        foreach (var page in PaperParts.Pages(view.Page, Verbs.Open, view.Name.Data, view.Form, words))
            yield return page;
        if (view.Before is { } before)
            yield return new Press(Verbs.Open, words["quarterly.button.before"]) { Data = before.Data, SendsInputs = false };
        if (view.After is { } after)
            yield return new Press(Verbs.Open, words["quarterly.button.after"]) { Data = after.Data, SendsInputs = false };
        if (view.OffersList)
            yield return new Press(Verbs.List, words["quarterly.button.list"]) { Data = new Dictionary<string, string> { [Verbs.Quarter] = view.Name.Quarter.Name }, SendsInputs = false };
    }

    private static IEnumerable<(string Id, string Key, string Text)> Texts(PaperWords texts) =>
    [
        (nameof(PaperForm.Situation), "paper.report.done", texts.Situation),
        (nameof(PaperForm.Problems), "paper.report.problems", texts.Problems),
        (nameof(PaperForm.NextSteps), "paper.report.next_steps", texts.NextSteps),
    ];
}
