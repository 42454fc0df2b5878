using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>
/// "支部考评数据": the duties of a unit's members, met and missed, excused ones apart, in the order of names. Nobody is ranked. To look at
/// them is noted.
/// </summary>
internal static class UnitDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        if (Periods.Asked(turn) is not { } period)
        {
            turn.Say(turn.Words["figures.no_period"]);
            return;
        }

        var units = turn.UnitsToRegister();
        var months = await turn.Db.AppraisedMonthsAsync(units, period, turn.Today, CancellationToken.None);
        var talks = await turn.Db.AppraisedTalksAsync(units, period, turn.Today, CancellationToken.None);
        var people = await PeopleAsync(turn, [.. months.Select(month => month.MemberId).Concat(talks.Select(talk => talk.MemberId)).Distinct()]);
        var page = ListPage.Asked(turn.Input(ListPage.Name), people.Count);
        var shown = people.Skip(page.Skipped).Take(page.Length)
            .Select(person => new MemberFigures(
                person.Id,
                person.Name,
                Outcomes.Of(months.Where(month => month.MemberId == person.Id).Select(month => month.Outcome)),
                Outcomes.Of(talks.Where(talk => talk.MemberId == person.Id).Select(talk => talk.Outcome))))
            .ToList();
        foreach (var one in shown)
            turn.Audit("figures.read", concerns: one.PersonId);
        var names = await units.OrderBy(unit => unit.Path).Select(unit => unit.Name).ToListAsync();
        turn.ShowPage(UnitCards.List(new UnitView(period, names, shown, page, turn.Today), turn.Words));
    }

    /// <summary>The records behind one member's line: months and talks that counted for the speaker's units.</summary>
    public static async Task ShowMemberAsync(Turn turn)
    {
        var (period, units, id) = (Periods.Of(turn), turn.UnitsToRegister(), RecordName.Id(turn.Input(Verbs.Of)));
        var months = (await turn.Db.AppraisedMonthsAsync(units, period, turn.Today, CancellationToken.None)).Where(month => month.MemberId == id).ToList();
        var talks = (await turn.Db.AppraisedTalksAsync(units, period, turn.Today, CancellationToken.None)).Where(talk => talk.MemberId == id).ToList();
        if (id is not { } memberId || (months.Count == 0 && talks.Count == 0))
        {
            turn.Say(turn.Words["figures.gone"]);
            return;
        }

        turn.Audit("figures.read", concerns: memberId);
        var names = await turn.NamesAsync([memberId, .. months.Select(month => month.ColleagueId), .. talks.Select(talk => talk.ColleagueId)]);
        var ordered = months.OrderBy(month => names[month.ColleagueId], StringComparer.Ordinal).ThenBy(month => month.PairingId).ThenBy(month => month.Month).ToList();
        var page = ListPage.Asked(turn.Input(ListPage.Name), ordered.Count, RecordCards.Lines);
        turn.ShowPage(UnitCards.Member(
            new MemberView(period, memberId, page, turn.Today)
            {
                Names = names,
                Months = [.. ordered.Skip(page.Skipped).Take(page.Length)],
                Talks = page.HasNext ? [] : [.. talks.Select(talk => new NamedTalk(talk, names[talk.ColleagueId]))],
            },
            turn.Words));
    }

    /// <summary>Those with a duty that counted here, and the members of today who had none.</summary>
    private static Task<List<Person>> PeopleAsync(Turn turn, IReadOnlyCollection<long> counted)
    {
        var units = turn.UnitsToRegister().Select(unit => unit.Id);
        var here = turn.Db.Memberships.On(turn.Today).Where(span => units.Contains(span.UnitId)).Select(span => span.PersonId);
        var members = turn.Db.Standings.On(turn.Today).Where(span => span.Kind == PersonKind.Member && here.Contains(span.PersonId)).Select(span => span.PersonId);
        return turn.Db.People.AsNoTracking().Where(person => counted.Contains(person.Id) || members.Contains(person.Id))
            .OrderBy(person => person.Name).ThenBy(person => person.StaffNo).ToListAsync();
    }
}
