using LiaisonBot.Data.Figures;
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
        var people = turn.Db.AppraisedMembers(units, period, turn.Today);
        var page = ListPage.Asked(turn.Input(ListPage.Name), await people.CountAsync());
        var shown = await FiguresAsync(turn, period, await people.OrderBy(person => person.Name).ThenBy(person => person.StaffNo)
            .Skip(page.Skipped).Take(page.Length).Select(person => new PersonName(person.Id, person.Name)).ToListAsync());
        foreach (var one in shown)
            turn.Audit("figures.read", concerns: one.PersonId);
        var names = await units.OrderBy(unit => unit.Path).Select(unit => unit.Name).ToListAsync();
        turn.ShowPage(UnitCards.List(new UnitView(period, names, shown, page, turn.Today), turn.Words));
    }

    /// <summary>The records behind one member's line: months and talks that counted for the speaker's units.</summary>
    public static async Task ShowMemberAsync(Turn turn)
    {
        var (period, units, id) = (Periods.Of(turn), turn.UnitsToRegister(), RecordName.Id(turn.Input(Verbs.Of)) ?? 0);
        var months = await turn.Db.AppraisedMonthsAsync((units, [id]), period, turn.Today, CancellationToken.None);
        var talks = (await turn.Db.AppraisedTalksAsync(units, period, turn.Today, CancellationToken.None)).Where(talk => talk.MemberId == id).ToList();
        if (months.Count == 0 && talks.Count == 0)
        {
            turn.Say(turn.Words["figures.gone"]);
            return;
        }

        turn.Audit("figures.read", concerns: id);
        var names = await turn.NamesAsync([id, .. months.Select(month => month.ColleagueId), .. talks.Select(talk => talk.ColleagueId)]);
        var ordered = months.OrderBy(month => names[month.ColleagueId], StringComparer.Ordinal).ThenBy(month => month.PairingId).ThenBy(month => month.Month).ToList();
        var page = ListPage.Asked(turn.Input(ListPage.Name), ordered.Count + talks.Count, RecordCards.Lines);
        turn.ShowPage(UnitCards.Member(
            new MemberView(period, id, page, turn.Today)
            {
                Names = names,
                Months = [.. ordered.Skip(page.Skipped).Take(page.Length)],
                Talks =
                [
                    .. talks.Skip(Math.Max(0, page.Skipped - ordered.Count)).Take(Math.Clamp(page.Skipped + page.Length - ordered.Count, 0, page.Length))
                        .Select(talk => new NamedTalk(talk, names[talk.ColleagueId])),
                ],
            },
            turn.Words));
    }

    private static async Task<IReadOnlyList<MemberFigures>> FiguresAsync(Turn turn, AppraisalPeriod period, IReadOnlyList<PersonName> people)
    {
        var (units, ids) = (turn.UnitsToRegister(), people.Select(person => person.Id).ToList());
        var months = (await turn.Db.AppraisedMonthsAsync((units, ids), period, turn.Today, CancellationToken.None)).ToLookup(month => month.MemberId);
        var talks = (await turn.Db.AppraisedTalksAsync(units, period, turn.Today, CancellationToken.None)).ToLookup(talk => talk.MemberId);
        return
        [
            .. people.Select(person => new MemberFigures(
                person.Id,
                person.Name,
                Outcomes.Of(months[person.Id].Select(month => month.Outcome)),
                Outcomes.Of(talks[person.Id].Select(talk => talk.Outcome)))),
        ];
    }

    private sealed record PersonName(long Id, string Name);
}
