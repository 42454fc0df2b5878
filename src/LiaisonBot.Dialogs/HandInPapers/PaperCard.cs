using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>A paper: a draft with its form, or as it was frozen.</summary>
internal static class PaperCard
{
    private const int MostOther = 200;

    public static Card Of(PaperView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words), string.Join(" · ", Subtitle(view, words))),
            .. State(view, words),
            .. News(view, words),
            .. view.FormKey is null ? Frozen(view, words) : [.. PaperParts.Of(PaperPages.Figures(view.Content, view.Programme, words), view.Page, words), .. Form(view, words)],
            .. view.ReturnKey is null ? Array.Empty<CardElement>() : [ReturnForm.Input(view.Typed, view.News == PaperNews.RemarkWrong, words)],
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        Title(view, words));

    private static string Title(PaperView view, Wording words) => PaperPages.Title(view.Content.Kind, view.Content.Period, view.Content.From, words);

    private static IEnumerable<string> Subtitle(PaperView view, Wording words) =>
        PageButtons.Where(view.Page, words) is { } where ? PaperPages.Subtitle(view.Content, words).Append(where) : PaperPages.Subtitle(view.Content, words);

    private static IEnumerable<CardElement> State(PaperView view, Wording words)
    {
        foreach (var element in PaperParts.State(view.State, words["hand_in.state.draft"], view.Remark, words))
            yield return element;
        if (view is { FormKey: not null, OpensOn: { } day })
            yield return new TextBlock(words.Say("hand_in.opens", ("day", day))) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> News(PaperView view, Wording words)
    {
        var text = view.News switch
        {
            PaperNews.Saved => words["paper.news.saved"],
            PaperNews.HandedIn => words["hand_in.news.handed_in"],
            PaperNews.ChangedMeanwhile => words.Say("hand_in.news.changed", ("name", view.Other?.By ?? "")),
            PaperNews.HandedInMeanwhile => words.Say("hand_in.news.handed_in_meanwhile", ("name", view.Stamp?.By ?? "")),
            PaperNews.TooEarly => words["hand_in.news.too_early"],
            PaperNews.TooLong => words["paper.news.too_long"],
            PaperNews.Standing or PaperNews.RemarkWrong => null,
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
        if (text is not null)
            yield return new UserText(new TextRun(text) { Color = view.News is PaperNews.Saved or PaperNews.HandedIn ? TextColor.Good : TextColor.Attention });
        if (view.News == PaperNews.HandedInMeanwhile)
        {
            foreach (var (key, typed) in Texts(view.Form.Words, view.Content.Kind).Where(one => one.Text.Length > 0))
                yield return Line(PaperPages.Heading(key, view.Content.Kind, words), Excerpt.WithLines(typed, Paper.TextLength), words);
        }
    }

    private static IEnumerable<CardElement> Frozen(PaperView view, Wording words) =>
        PaperParts.Of(PaperPages.Of(view.Content, view.Stamp, view.Programme, words).Blocks, view.Page, words);

    private static IEnumerable<CardElement> Form(PaperView view, Wording words)
    {
        var theirs = view is { News: PaperNews.ChangedMeanwhile, Other: { } other } ? other.Words : null;
        foreach (var (key, text) in Texts(view.Form.Words, view.Content.Kind))
        {
            yield return PaperInputs.Of(IdOf(key), PaperPages.Heading(key, view.Content.Kind, words), text, words);
            if (theirs is not null && Text(theirs, key) is { Length: > 0 } their && their != text)
                yield return Line(words.Say("hand_in.form.theirs", ("name", view.Other!.Value.By)), Excerpt.Of(their, MostOther), words);
        }
    }

    private static IEnumerable<CardButton> Buttons(PaperView view, Wording words)
    {
        if (view.FormKey is { } key)
        {
            if (view.OpensOn is null)
                yield return new Press(Verbs.HandIn, words["paper.button.hand_in"]) { Key = key, Data = view.Form.Data, Style = ButtonStyle.Positive };
            yield return new Press(Verbs.Save, words["paper.button.save"]) { Key = key, Data = view.Form.Data };
        }

        if (view.Walks is { } walks)
            yield return new Press(walks, words["hand_in.button.check"]) { Data = view.Name.Data, SendsInputs = false };

        if (view.ReturnKey is { } back)
            yield return new Press(Verbs.Return, words["paper.button.return"]) { Key = back };
        foreach (var page in PaperParts.Pages(view.Page, Verbs.Open, view.Name.Data, view.Form, words))
            yield return page;
        if (view.Before is { } before)
            yield return new Press(Verbs.Open, words["hand_in.button.before"]) { Data = before.Data, SendsInputs = false };
        if (view.After is { } after)
            yield return new Press(Verbs.Open, words["hand_in.button.after"]) { Data = after.Data, SendsInputs = false };
    }

    private static UserText Line(string label, string text, Wording words) =>
        new(new TextRun(words.Say("term.field", ("label", label))) { Subtle = true }, text);

    /// <summary>The texts of a kind of paper: a sheet has one.</summary>
    private static IEnumerable<(string Key, string Text)> Texts(PaperWords texts, PaperKind kind) =>
        kind == PaperKind.MonthlySheet
            ? [("paper.situation", texts.Situation)]
            : [("paper.situation", texts.Situation), ("paper.problems", texts.Problems), ("paper.next_steps", texts.NextSteps)];

    private static string Text(PaperWords texts, string key) => Texts(texts, PaperKind.FirstSummary).First(one => one.Key == key).Text;

    private static string IdOf(string key) => key switch
    {
        "paper.situation" => nameof(PaperForm.Situation),
        "paper.problems" => nameof(PaperForm.Problems),
        _ => nameof(PaperForm.NextSteps),
    };
}
