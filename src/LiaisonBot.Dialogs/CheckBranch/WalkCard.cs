using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>One pairing of a check.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Unit">The branch by name.</param>
/// <param name="Period">The half year.</param>
/// <param name="Page">One pairing is a page.</param>
internal sealed record WalkView(PaperName Check, string Unit, PaperPeriod Period, ListPage Page)
{
    public required PairingToCheck Pairing { get; init; }

    public required IReadOnlyList<CheckedMonth> Months { get; init; }

    /// <summary>What was noted of it before.</summary>
    public CheckFinding? Found { get; init; }

    public CheckForm Form { get; init; } = CheckForm.Of((CheckedPairing?)null);

    /// <summary>Who noted something else since the form was opened, and what.</summary>
    public (string By, string Note)? Theirs { get; init; }

    /// <summary>What is wrong with the note, and with the day: the keys of the sentences that say so.</summary>
    public string? NoteProblem { get; init; }

    public string? DayProblem { get; init; }

    public required string Key { get; init; }

    /// <summary>The verb that leads back to the check.</summary>
    public string? Back { get; init; }
}

internal static class WalkCard
{
    public static Card Of(WalkView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(PaperPages.Title(view.Period, words), $"{view.Unit} · {words.Say("check.where", ("number", view.Page.Number), ("count", view.Page.Count))}"),
            new UserText(new TextRun(words.Say("paper.check.pairing", ("member", view.Pairing.Member), ("colleague", view.Pairing.Colleague))) { Bold = true }),
            .. view.Found is { } found ? [new TextBlock(words[$"check.found.{Literals<CheckFinding>.Write(found)}"]) { Color = found == CheckFinding.Fine ? TextColor.Good : TextColor.Accent, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            .. view.Theirs is { } theirs ? Old(theirs.By, theirs.Note, words) : [],
            new FactSet([.. view.Months.Select(month => new Fact(words.ShortMonth(month.Month), SheetPages.How(month.Contacts, month.Excused, words)))]),
            new InputText(nameof(CheckForm.Note))
            {
                Label = words.Say("check.note.label", ("most", CheckedPairing.NoteLength)),
                MaxLength = CheckedPairing.NoteLength,
                Multiline = true,
                Value = view.Form.Note,
                Problem = view.NoteProblem is { } note ? words.Say(note, ("most", CheckedPairing.NoteLength)) : null,
                Separator = true,
                Spacing = Spacing.Medium,
            },
            new InputDate(nameof(CheckForm.DueOn)) { Label = words["check.day.label"], Value = view.Form.DueOn, Problem = view.DayProblem is { } day ? words[day] : null },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        PaperPages.Title(view.Period, words));

    /// <summary>All of them were looked at.</summary>
    public static Card Done(PaperName check, PaperPeriod period, string? back, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(PaperPages.Title(period, words), words["check.all"])])
        {
            Actions = back is null ? [] : [new Press(back, words["check.button.back"]) { Data = check.Data, SendsInputs = false }],
        },
        PaperPages.Title(period, words));

    private static IEnumerable<CardElement> Old(string by, string note, Wording words)
    {
        yield return new UserText(new TextRun(words.Say("check.theirs", ("name", by))) { Color = TextColor.Attention });
        if (note.Length > 0)
            yield return LabelledLine.Of(words, "check.theirs.note", note);
    }

    private static IEnumerable<CardButton> Buttons(WalkView view, Wording words)
    {
        yield return Save(view, CheckFinding.Fine, words["check.button.fine"]);
        yield return Save(view, CheckFinding.FollowUp, words["check.button.follow_up"]);
        foreach (var page in PageButtons.Of(view.Page, Verbs.Begin, words, view.Check.Data))
            yield return page;
        if (view.Back is { } back)
            yield return new Press(back, words["check.button.back"]) { Data = view.Check.Data, SendsInputs = false };
    }

    private static Press Save(WalkView view, CheckFinding finding, string title) => new(Verbs.Save, title)
    {
        Key = view.Key,
        Data = new Dictionary<string, string> { [Verbs.Finding] = Literals<CheckFinding>.Write(finding), [nameof(CheckForm.Since)] = view.Form.Since },
    };
}
