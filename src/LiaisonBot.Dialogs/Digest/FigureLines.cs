using LiaisonBot.Data;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>One of the records that make a figure, or one of the units that share it.</summary>
internal sealed record FigureLine(string Name)
{
    /// <summary>Whom it is with.</summary>
    public string? With { get; init; }

    public DateOnly? Day { get; init; }

    public Occasion? Occasion { get; init; }

    public CaseState? State { get; init; }

    /// <summary>Of a case: what it is called by.</summary>
    public CaseNumber? Case { get; init; }

    /// <summary>Of a unit: how much of the figure is its own.</summary>
    public int? Count { get; init; }
}

/// <summary>The records behind a figure, a page at a time.</summary>
internal static class FigureLines
{
    public static async Task<FigureView> LinesAsync(this Turn turn, Unit unit, Figure figure, string claimedPage)
    {
        var duties = new UnitDuties(turn.Db, unit, turn.Today);
        var page = ListPage.Asked(claimedPage, await duties.CountAsync(figure));
        return new FigureView(unit.Id, unit.Name, figure, await Lines(turn.Db, duties, figure).Skip(page.Skipped).Take(ListPage.Size).ToListAsync(), page);
    }

    /// <summary>Of a unit above branches: which of the units right below share the figure, and how much. Names stay where they belong (W1).</summary>
    public static async Task<FigureView> PartsAsync(this Turn turn, Unit unit, Figure figure, string claimedPage)
    {
        var lines = new List<FigureLine>();
        foreach (var child in await turn.Db.Units.AsNoTracking().Where(one => one.ParentId == unit.Id).OrderBy(one => one.Path).ToListAsync())
        {
            if (await new UnitDuties(turn.Db, child, turn.Today).CountAsync(figure) is > 0 and var count)
                lines.Add(new FigureLine(child.Name) { Count = count });
        }

        var direct = await new UnitDuties(turn.Db, unit, turn.Today).CountAsync(figure) - lines.Sum(line => line.Count ?? 0);
        if (direct > 0)
            lines.Insert(0, new FigureLine(unit.Name) { Count = direct });
        var page = ListPage.Asked(claimedPage, lines.Count);
        return new FigureView(unit.Id, unit.Name, figure, [.. lines.Skip(page.Skipped).Take(ListPage.Size)], page);
    }

    private static IQueryable<FigureLine> Lines(LiaisonDb db, UnitDuties duties, Figure figure) => figure switch
    {
        Figure.Never => Pairs(db, duties.NeverContacted).OrderBy(pair => pair.StartedOn).ThenBy(pair => pair.Id)
            .Select(pair => new FigureLine(pair.Colleague) { With = pair.Member, Day = pair.StartedOn }),
        Figure.Owed => Pairs(db, duties.Counted.Undone()).OrderBy(pair => pair.LastOn != null).ThenBy(pair => pair.LastOn).ThenBy(pair => pair.Id)
            .Select(pair => new FigureLine(pair.Colleague) { With = pair.Member, Day = pair.LastOn }),
        Figure.Met => Pairs(db, duties.Met).OrderBy(pair => pair.MetOn).ThenBy(pair => pair.Id)
            .Select(pair => new FigureLine(pair.Colleague) { With = pair.Member, Day = pair.MetOn }),
        Figure.Excused => Pairs(db, duties.Excused).OrderBy(pair => pair.Id)
            .Select(pair => new FigureLine(pair.Colleague) { With = pair.Member }),
        Figure.Talks => from held in duties.MustTalks
                        join colleague in db.People on held.ColleagueId equals colleague.Id
                        join member in db.People on held.MemberId equals member.Id
                        orderby held.DueOn, held.Id
                        select new FigureLine(colleague.Name) { With = member.Name, Day = held.DueOn, Occasion = held.Occasion },
        Figure.Cases => duties.Cases.Select(one => new FigureLine("") { Case = new CaseNumber(one.Year, one.Serial), Day = one.DueOn, State = one.State }),
        Figure.Uncollected => from asked in duties.NotCollected
                              join colleague in db.People on asked.ColleagueId equals colleague.Id
                              join member in db.People on asked.MemberId equals member.Id
                              orderby member.StaffNo, colleague.StaffNo, asked.PairingId
                              select new FigureLine(colleague.Name) { With = member.Name },
        Figure.Repair => from pairing in duties.ToRepair
                         orderby pairing.Id
                         select new FigureLine(pairing.Colleague!.Name) { With = pairing.Member!.Name, Day = pairing.StartedOn },
        Figure.Friendless => People(duties.ColleaguesWithoutFriend),
        Figure.Colleagueless => People(duties.MembersWithoutColleague),
        Figure.Unreachable => People(duties.Unreachable),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    private static IQueryable<FigureLine> People(IQueryable<Person> people) =>
        people.OrderBy(person => person.StaffNo).Select(person => new FigureLine(person.Name));

    private static IQueryable<Pair> Pairs(LiaisonDb db, IQueryable<MonthlyDuty> duties) =>
        from duty in duties
        join colleague in db.People on duty.ColleagueId equals colleague.Id
        join member in db.People on duty.MemberId equals member.Id
        select new Pair
        {
            Id = duty.PairingId,
            Colleague = colleague.Name,
            Member = member.Name,
            StartedOn = duty.StartedOn,
            LastOn = duty.LastContactOn,
            MetOn = duty.MetOn,
        };

    private sealed record Pair
    {
        public required long Id { get; init; }

        public required string Colleague { get; init; }

        public required string Member { get; init; }

        public required DateOnly StartedOn { get; init; }

        public DateOnly? LastOn { get; init; }

        public DateOnly? MetOn { get; init; }
    }
}
