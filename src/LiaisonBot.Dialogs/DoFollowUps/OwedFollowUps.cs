using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>The morning's part about what is to be done within the next two weeks, or should have been done.</summary>
internal static class OwedFollowUps
{
    private const int MostLines = 5;

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var units = await turn.Db.RoleHoldings.On(turn.Today).Where(holding => holding.PersonId == person.Id).Select(holding => holding.UnitId).ToListAsync();
        units.AddRange(posts.AnsweredBy(person.Id, Enum.GetValues<UnitKind>()).Select(unit => unit.Id));
        var last = turn.Today.AddDays(ReminderRules.DaysBefore.Max());
        var near = await turn.Db.FollowUps.AsNoTracking().Undone()
            .Where(one => one.DueOn <= last && (one.PersonId == person.Id || units.Contains(one.UnitId) || units.Contains(one.ByUnitId)))
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id)
            .ToListAsync();
        var doers = await FollowUpDoers.OnAsync(turn.Db, near, posts, turn.Today, CancellationToken.None);
        var theirs = near.Where(one => doers.Reminded(one).Contains(person.Id)).ToList();
        if (theirs.Count == 0)
            return null;
        var lines = await turn.LinesAsync([.. theirs.Take(MostLines)], tellsNames: true);
        var today = turn.Today;
        return new ReminderSection(words => Draw(lines, theirs.Count, today, words)) { Last = theirs[0].DueOn >= today ? theirs[0].DueOn : null };
    }

    public static IEnumerable<CardElement> Draw(IReadOnlyList<FollowUpLine> lines, int count, DateOnly today, Wording words)
    {
        yield return new TextBlock(words.Say("followup.owed", ("count", count))) { Bold = true };
        foreach (var line in lines)
            yield return FollowUpParts.Item(line, today, words);
        if (count > lines.Count)
            yield return new TextBlock(words.Say("followup.owed.more", ("count", count - lines.Count))) { Subtle = true, Spacing = Spacing.Small };
        yield return new ActionSet(new Press(Verbs.List, words["followup.button.list"]) { SendsInputs = false }) { Spacing = Spacing.Small };
    }
}
