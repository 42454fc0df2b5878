using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A member's answers as they stand.</summary>
/// <param name="Questions">All of them.</param>
/// <param name="Raised">A page of those where something was raised.</param>
/// <param name="Page">Which page.</param>
/// <param name="IsOpen">Whether they may still be changed.</param>
internal sealed record SavedView(Questions Questions, IReadOnlyList<RaisedLine> Raised, ListPage Page, bool IsOpen)
{
    /// <summary>Whether this press saved them.</summary>
    public bool IsSaved { get; init; }

    /// <summary>The verb that reports what somebody raised; null where nothing does.</summary>
    public string? ReportVerb { get; init; }
}

/// <summary>The round ended while the form lay open.</summary>
/// <param name="Questions">As they were answered before.</param>
/// <param name="Late">How many were chosen too late.</param>
/// <param name="Raised">Those of them where something was raised: that can still be reported.</param>
internal sealed record OverView(Questions Questions, int Late, IReadOnlyList<RaisedLine> Raised)
{
    public string? ReportVerb { get; init; }

    /// <summary>The verb that shows the questions of another round; null where none is open.</summary>
    public string? AskVerb { get; init; }
}

internal static class SavedCard
{
    public static Card Of(SavedView view, Wording words)
    {
        var title = words[view.IsSaved ? "collect.saved" : "collect.standing"];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title, Subtitle(view, words)),
                .. Tally(view, words),
                .. view.Raised.Count > 0 ? [new TextBlock(words[view.ReportVerb is null ? "collect.saved.raised" : "collect.saved.report"]) { Separator = true }] : Array.Empty<CardElement>(),
                .. view.Raised.Select(line => Raised(line, view.Questions.Round.Id, view.ReportVerb, words)),
            ])
            {
                Actions = [.. Buttons(view, words)],
            },
            title);
    }

    public static Card Over(OverView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.over"], RoundParts.Name(view.Questions.Round, words)),
            new TextBlock(words.Say(
                view.Questions.Round.WithdrawnAt is null ? "collect.over.ended" : "collect.over.undone",
                ("day", view.Questions.Round.EndsOn),
                ("answered", view.Questions.Answered))),
            .. view.Late > 0 ? [new TextBlock(words.Say("collect.over.late", ("count", view.Late))) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. view.Raised.Take(ListPage.Size).Select(line => Raised(line, roundId: null, view.ReportVerb, words)),
        ])
        {
            Actions = view.AskVerb is { } ask ? [new Press(ask, words["collect.button.ask"]) { SendsInputs = false }] : [],
        },
        words["collect.over"]);

    private static string Subtitle(SavedView view, Wording words) => string.Join(
        " · ", new[] { RoundParts.Name(view.Questions.Round, words), PageButtons.Where(view.Page, words) }.OfType<string>());

    private static IEnumerable<CardElement> Tally(SavedView view, Wording words)
    {
        var (count, answered) = (view.Questions.Lines.Count, view.Questions.Answered);
        yield return new TextBlock(words.Say("collect.saved.tally", ("count", count), ("answered", answered), ("raised", view.Page.Count))) { Bold = true };
        if (view.IsOpen)
            yield return answered < count
                ? new TextBlock(words.Say("collect.saved.left", ("left", count - answered), ("day", words.Weekday(view.Questions.Round.LastOn)))) { Color = TextColor.Accent }
                : new TextBlock(words.Say("collect.saved.all", ("day", words.Weekday(view.Questions.Round.LastOn)))) { Color = TextColor.Good };
    }

    private static Container Raised(RaisedLine line, long? roundId, string? reportVerb, Wording words) => new(
    [
        new UserText(
        [
            new TextRun(line.Name) { Bold = true },
            .. line.Cases.Count > 0 ? [new TextRun($"  {words.Say("collect.saved.cases", ("numbers", words.List(line.Cases)))}") { Color = TextColor.Good }] : Array.Empty<TextRun>(),
        ]),
        .. reportVerb is { } verb ? [new ActionSet(Report(line, roundId, verb, words))] : Array.Empty<CardElement>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>Another slice's form, with the colleague filled in; the case that comes of it is counted as of the round.</summary>
    private static Press Report(RaisedLine line, long? roundId, string verb, Wording words)
    {
        var data = new Dictionary<string, string> { ["concerning"] = RecordName.Text(line.ColleagueId) };
        if (roundId is { } round)
            data["from"] = RaisedCases.Origin(round, line.PairingId);
        return new Press(verb, words[line.Cases.Count > 0 ? "collect.button.report_more" : "collect.button.report"]) { Data = data, SendsInputs = false };
    }

    private static IEnumerable<CardButton> Buttons(SavedView view, Wording words)
    {
        if (view.IsOpen)
            yield return new Press(Verbs.Ask, words[view.Questions.Answered < view.Questions.Lines.Count ? "collect.button.continue" : "collect.button.edit"]) { SendsInputs = false };
        foreach (var button in PageButtons.Of(
            view.Page, Verbs.Saved, words, new Dictionary<string, string> { [Verbs.Round] = RecordName.Text(view.Questions.Round.Id) }))
            yield return button;
    }
}
