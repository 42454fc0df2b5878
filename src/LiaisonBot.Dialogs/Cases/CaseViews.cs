using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>Draws a case for a reader: what <see cref="CaseNames"/> says is shown, and nothing else leaves this file.</summary>
internal static class CaseViews
{
    /// <summary>So many lines of the history stand on a card.</summary>
    public const int MostLines = 6;

    /// <param name="turn">The turn; what it changed is seen already.</param>
    /// <param name="desk">The ladder of today.</param>
    /// <param name="one">With its parts (<see cref="CaseQueries.Whole"/>).</param>
    /// <param name="reader">Who will read it.</param>
    /// <param name="until">After so many lines the part of the history ends that is shown; null for its end.</param>
    public static async Task<CaseView> ViewAsync(this Turn turn, CaseDesk desk, Case one, CaseReader reader, int? until = null)
    {
        var lines = await LinesAsync(turn, one, reader);
        var view = Draw(turn, desk, one, reader, (lines, await NamesAsync(turn, [one], lines)));
        var all = view.Lines;
        var end = Math.Clamp(until ?? all.Count, Math.Min(MostLines, all.Count), all.Count);
        var start = Math.Max(0, end - MostLines);
        return view with
        {
            Question = one.State == CaseState.Asked ? all.LastOrDefault(line => line.Step == CaseStep.Asked)?.Text : null,
            Lines = [.. all.Skip(start).Take(end - start)],
            EarlierLines = start,
            LaterLines = all.Count - end,
        };
    }

    /// <summary>The same of several for a list, without their histories.</summary>
    public static async Task<IReadOnlyList<CaseView>> ListAsync(this Turn turn, CaseDesk desk, IReadOnlyList<Case> cases, CaseReader reader)
    {
        var names = await NamesAsync(turn, cases, []);
        return [.. cases.Select(one => Draw(turn, desk, one, reader, ([], names)))];
    }

    private static CaseView Draw(
        Turn turn, CaseDesk desk, Case one, CaseReader reader, (IReadOnlyList<CaseEvent> Lines, IReadOnlyDictionary<long, string> Names) read)
    {
        var (lines, names) = read;
        var showsNames = CaseNames.Show(one, reader);
        var showsRaiser = CaseNames.ShowRaiser(one, reader);
        List<string> hidden = [];
        if (!showsNames)
            hidden.AddRange(one.Colleagues.Select(colleague => names[colleague.ColleagueId]));
        if (!showsRaiser)
            hidden.Add(names[one.RaisedById]);
        return new CaseView
        {
            Id = one.Id,
            Number = one.Number,
            State = one.State,
            Kind = one.Kind,
            Category = CategoryOf(turn.Programme, one.Category),
            Urgency = one.Urgency,
            Text = CaseNames.Hide(one.Text, hidden),
            Raiser = showsRaiser ? names[one.RaisedById] : null,
            IsMine = reader.PersonId == one.RaisedById,
            IsOwn = one.IsOwn,
            Names = showsNames ? [.. one.Colleagues.Select(colleague => names[colleague.ColleagueId])] : [],
            HidesNames = hidden.Count > 0,
            ConcernsGroup = one.ConcernsGroup,
            Travel = one.Travel,
            RaisedOn = turn.Clock.DayOf(one.RaisedAt),
            Unit = desk.Ladder.OwnerOf(one).Unit.Name,
            DueOn = one.DueOn,
            IsPaused = one.PausedOn is not null,
            IsOverdue = one.IsOverdue(turn.Today),
            TakenBy = one.TakenById is { } taker ? names[taker] : null,
            Answer = one.Answer is { } answer ? CaseNames.Hide(answer, hidden) : null,
            AnsweredBy = one.AnsweredById is { } answerer ? names[answerer] : null,
            Lines = [.. lines.Select(Line)],
        };

        CaseLine Line(CaseEvent line) => new(
            line.Step,
            turn.Clock.DayOf(line.At),
            line.ById is { } by && (showsRaiser || by != one.RaisedById) ? names[by] : null,
            desk.Ladder.UnitOf(line.UnitId).Name,
            line.ToPersonId is { } person ? names[person] : line.ToUnitId is { } unit ? desk.Ladder.UnitOf(unit).Name : null,
            CaseNames.Hide(line.Text, hidden));
    }

    /// <summary>A category that the settings no longer have keeps the words it came with, or its id.</summary>
    public static CaseCategory CategoryOf(ProgrammeSettings programme, string id) =>
        CaseCategories.Of(programme).Concat(CaseCategories.BuiltIn).FirstOrDefault(category => category.Id == id)
        ?? new CaseCategory { Id = id, Chinese = id, English = id };

    /// <summary>What the reader may read of the history, with the lines that this turn adds.</summary>
    private static async Task<IReadOnlyList<CaseEvent>> LinesAsync(Turn turn, Case one, CaseReader reader)
    {
        var kept = one.Id == 0
            ? []
            : await turn.Db.CaseEvents.AsNoTracking().Where(line => line.CaseId == one.Id).OrderBy(line => line.Id).ToListAsync();
        return [.. kept.Where(line => CaseNames.Shows(line, one, reader)), .. turn.NewLines(one).Where(line => CaseNames.Shows(line, one, reader))];
    }

    private static Task<Dictionary<long, string>> NamesAsync(Turn turn, IReadOnlyList<Case> cases, IEnumerable<CaseEvent> lines)
    {
        long?[] others = [.. cases.SelectMany(one => new[] { one.TakenById, one.AnsweredById }), .. lines.SelectMany(line => new[] { line.ById, line.ToPersonId })];
        var ids = others.OfType<long>()
            .Concat(cases.Select(one => one.RaisedById))
            .Concat(cases.SelectMany(one => one.Colleagues).Select(colleague => colleague.ColleagueId))
            .Distinct().ToList();
        return turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
    }
}
