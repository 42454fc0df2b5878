using System.Linq.Expressions;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>
/// With the week's digest a branch hears that the last month's sheet is drafted, until it is handed in (D2); with the month's, the unit above
/// hears which sheets of the month before are still missing.
/// </summary>
internal static class SheetReminder
{
    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var (last, before) = (PaperRecords.CurrentSheet(turn.Today), PaperPeriod.Sheet(PaperRecords.CurrentSheet(turn.Today).From.AddDays(-1)));
        var desks = person.Rules.Contains(ReminderRules.DigestWeek) ? Answered(UnitKind.Branch) : [];
        var above = person.Rules.Contains(ReminderRules.DigestMonth) ? Answered(UnitKind.GeneralBranch, UnitKind.Committee) : [];
        var own = desks.Count == 0 ? [] : await MissingAsync(turn, last, unit => desks.Contains(unit.Id));
        var below = above.Count == 0 ? [] : await MissingAsync(turn, before, unit => unit.Kind == UnitKind.Branch && above.Contains(unit.ParentId ?? 0));
        return own.Count + below.Count == 0
            ? null
            : new ReminderSection(words => SheetReminderParts.Draw(
                new MissingSheets(last, [.. own.Select(unit => (unit.Name, new PaperName(unit.Id, last.Kind, last.Name)))], before, [.. below.Select(unit => unit.Name)]), words));

        List<long> Answered(params UnitKind[] kinds) => [.. posts.AnsweredBy(person.Id, kinds).Select(unit => unit.Id)];
    }

    private static Task<IReadOnlyList<Unit>> MissingAsync(Turn turn, PaperPeriod sheet, Expression<Func<Unit, bool>> whose) =>
        turn.Db.SheetsMissingAsync(turn.Db.Units.Where(whose), sheet, CancellationToken.None);
}

/// <summary>Sheets that were not handed in: the reader's own of the last month, and those below of the month before.</summary>
internal sealed record MissingSheets(PaperPeriod Last, IReadOnlyList<(string Unit, PaperName Name)> Own, PaperPeriod Before, IReadOnlyList<string> Below);

internal static class SheetReminderParts
{
    private const int MostMissing = 300;

    public static IEnumerable<CardElement> Draw(MissingSheets sheets, Wording words)
    {
        yield return new TextBlock(words["hand_in.remind"]) { Bold = true };
        foreach (var (unit, _) in sheets.Own)
            yield return new UserText(words.Say("hand_in.remind.own", ("unit", unit), ("month", words.Month(sheets.Last.From)))) { Spacing = Spacing.Small };
        if (sheets.Below.Count > 0)
            yield return new UserText(Paging.Excerpt.Of(
                words.Say("hand_in.remind.below", ("count", sheets.Below.Count), ("month", words.Month(sheets.Before.From)), ("units", words.List(sheets.Below))), MostMissing))
            {
                Spacing = Spacing.Small,
            };
        yield return new ActionSet(Button(sheets, words)) { Spacing = Spacing.Small };
    }

    private static Press Button(MissingSheets sheets, Wording words) => sheets.Own is [var (_, only)]
        ? new Press(Verbs.Open, words["hand_in.button.sheet"]) { Data = only.Data, SendsInputs = false }
        : new Press(Verbs.Sheets, words["hand_in.button.sheet"]) { SendsInputs = false };
}
