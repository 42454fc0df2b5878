using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>
/// What was typed into a field, and how long it was before it was cut: what is longer than any client sends must not come back in a card of
/// 28 KB, and is not taken as if it were whole.
/// </summary>
internal sealed record Typed(string Text, int Length)
{
    private const int MostTitle = 100;
    private const int MostText = 900;

    public static Typed Line(string typed) => new(ShortText.Of(Letters.Cut(typed, MostTitle)), LengthOf(typed, MostTitle));

    public static Typed Lines(string typed) => new(LongText.Of(typed, MostText), LengthOf(typed, MostText));

    private static int LengthOf(string typed, int most) => typed.Length > most ? typed.Length : Letters.In(typed);
}

/// <summary>A briefing as the form's inputs hold it: the property names are the inputs' ids.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Title">In Chinese, as is <paramref name="Text"/>.</param>
/// <param name="EnglishTitle">Empty, as is <paramref name="EnglishText"/>, where there is no English one.</param>
/// <param name="Since">The edit of the draft with which the form began (<see cref="BriefingRecords.EditOf"/>).</param>
internal sealed record BriefingForm(string Unit, Typed Title, Typed Text, Typed EnglishTitle, Typed EnglishText, string Since)
{
    private const int MostChosen = 20;

    /// <summary>Where there is but one unit, it is not asked for.</summary>
    public static BriefingForm Of(Turn turn, IReadOnlyList<Unit> units) => new(
        units is [var only] ? RecordName.Text(only.Id) : Letters.Cut(turn.Input(nameof(Unit)), MostChosen),
        Typed.Line(turn.Input(nameof(Title))),
        Typed.Lines(turn.Input(nameof(Text))),
        Typed.Line(turn.Input(nameof(EnglishTitle))),
        Typed.Lines(turn.Input(nameof(EnglishText))),
        turn.Input(nameof(Since)));

    public static BriefingForm Of(Unit? unit, Briefing? from) => new(
        unit is null ? "" : RecordName.Text(unit.Id),
        Typed.Line(from?.Title ?? ""),
        Typed.Lines(from?.Text ?? ""),
        Typed.Line(from?.EnglishTitle ?? ""),
        Typed.Lines(from?.EnglishText ?? ""),
        from is { IsDraft: true } ? BriefingRecords.EditOf(from) : "");

    public void WriteTo(Briefing briefing) =>
        (briefing.Title, briefing.Text, briefing.EnglishTitle, briefing.EnglishText) = (Title.Text, Text.Text, EnglishTitle.Text, EnglishText.Text);
}

/// <summary>What is wrong with a form.</summary>
internal static class BriefingCheck
{
    public static IReadOnlyList<FormProblem> Of(BriefingForm form, IReadOnlyList<Unit> units)
    {
        var inEnglish = form.EnglishTitle.Text.Length + form.EnglishText.Text.Length > 0;
        FormProblem?[] problems =
        [
            units.Any(unit => RecordName.Text(unit.Id) == form.Unit) ? null : new FormProblem(nameof(BriefingForm.Unit), "briefing.problem.no_unit"),
            TitleProblem(nameof(BriefingForm.Title), form.Title, "briefing.problem.no_title"),
            TextProblem(nameof(BriefingForm.Text), form.Text, "briefing.problem.no_text"),
            inEnglish ? TitleProblem(nameof(BriefingForm.EnglishTitle), form.EnglishTitle, "briefing.problem.no_english_title") : null,
            inEnglish ? TextProblem(nameof(BriefingForm.EnglishText), form.EnglishText, "briefing.problem.no_english_text") : null,
        ];
        return [.. problems.OfType<FormProblem>()];
    }

    private static FormProblem? TitleProblem(string field, Typed title, string none) =>
        title.Text.Length == 0 ? new FormProblem(field, none) : TooLong(field, title, Briefing.TitleLength);

    private static FormProblem? TextProblem(string field, Typed text, string none)
    {
        if (text.Text.Length == 0)
            return new FormProblem(field, none);
        var lines = text.Text.Count(letter => letter == '\n') + 1;
        return lines > Briefing.MostLines
            ? new FormProblem(field, "briefing.problem.too_many_lines", ("lines", lines), ("most", Briefing.MostLines))
            : TooLong(field, text, Briefing.TextLength);
    }

    private static FormProblem? TooLong(string field, Typed text, int most) =>
        text.Length > most ? new FormProblem(field, "briefing.problem.too_long", ("length", text.Length), ("most", most)) : null;
}
