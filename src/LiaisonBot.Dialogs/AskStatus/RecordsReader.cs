using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>The records behind a figure, by name: of the asker's own unit alone, and cases as far as they have reached it.</summary>
internal sealed class RecordsReader(Turn turn, StatusScope scope)
{
    public async Task<RecordsAnswer> ReadAsync(StatusQuestion question, Unit unit, Span span, string claimedPage)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        if (question.Measure is Measure.Cases or Measure.Collected)
            return await CasesAsync(desk, (question, unit, span), claimedPage);

        // A group right below has no secretary of its own: its people are this unit's.
        var open = scope.Within([unit]).Where(one => scope.Named.Contains(one.Id)).ToList();
        var reader = new FigureReader(turn.Db, turn.Clock, scope with { Units = open }, AnswerBuilder.Reached(turn, desk));
        var lines = Lines(question, reader, span);
        var page = ListPage.Asked(claimedPage, await lines.CountAsync());
        var shown = await lines.Skip(page.Skipped).Take(page.Length).ToListAsync();
        return new RecordsAnswer(question, unit.Name, span, page) { Lines = [.. shown.Select(Line)] };
    }

    private IQueryable<Found> Lines(StatusQuestion question, FigureReader reader, Span span) => question.Measure switch
    {
        Measure.Coverage => Pairs(reader.Pairings.Of(question, span)),
        Measure.Never => Pairs(reader.Pairings.Of(question, span).Where(one => !one.WasEverMet)),
        Measure.Talks => from talk in reader.TalksOf(question, span)
                         join colleague in turn.Db.People on talk.ColleagueId equals colleague.Id
                         join member in turn.Db.People on talk.MemberId equals member.Id
                         orderby talk.DueOn, talk.Id
                         select new Found { Name = colleague.Name, With = member.Name, Day = talk.DueOn, Talk = talk },
        Measure.Rounds => reader.RoundsIn(span).OrderBy(round => round.OpenedOn).ThenBy(round => round.Id)
            .Select(round => new Found { Name = "", Round = round }),
        Measure.Asked => from asked in reader.AnswersIn(span)
                         join colleague in turn.Db.People on asked.ColleagueId equals colleague.Id
                         join member in turn.Db.People on asked.MemberId equals member.Id
                         orderby asked.RoundId, colleague.StaffNo, asked.PairingId
                         select new Found { Name = colleague.Name, With = member.Name, Day = asked.AnsweredOn, IsAsked = true },
        Measure.Unpaired => People(reader.PeopleOf(question, span).Where(one => !one.IsPaired)),
        _ => People(reader.PeopleOf(question, span)),
    };

    /// <summary>In the order of staff numbers: a list is no ranking.</summary>
    private IQueryable<Found> Pairs(IQueryable<CountedPairing> pairings) =>
        from pairing in pairings
        join colleague in turn.Db.People on pairing.ColleagueId equals colleague.Id
        join member in turn.Db.People on pairing.MemberId equals member.Id
        orderby colleague.StaffNo, pairing.PairingId
        select new Found { Name = colleague.Name, With = member.Name, Day = pairing.MetOn, Since = pairing.StartedOn, IsNever = !pairing.WasEverMet };

    private static IQueryable<Found> People(IQueryable<CountedPerson> people) => people
        .OrderBy(person => person.StaffNo)
        .Select(person => new Found { Name = person.Name, IsPaired = person.IsPaired });

    private RecordLine Line(Found found) => found switch
    {
        { Talk: { } talk } => new RecordLine(found.Name) { With = $"{found.With} · {turn.Words.Term(talk.Occasion)}", How = "talk", Day = found.Day },
        { Round: { } round } => new RecordLine(turn.Words.Say("status.record.of_year", ("year", round.Year), ("serial", round.Serial)))
        {
            With = turn.Words.Say("status.record.days", ("from", round.OpenedOn), ("to", round.EndsOn)),
            How = round.IsOpen ? "open" : "over",
        },
        { IsAsked: true } => new RecordLine(found.Name) { With = found.With, How = found.Day is null ? "unanswered" : "answered", Day = found.Day },
        { Since: not null, Day: not null } => new RecordLine(found.Name) { With = found.With, How = "met", Day = found.Day },
        { Since: not null, IsNever: true } => new RecordLine(found.Name) { With = found.With, How = "never", Day = found.Since },
        { Since: not null } => new RecordLine(found.Name) { With = found.With, How = "owed" },
        { IsPaired: true } => new RecordLine(found.Name) { How = "paired" },
        _ => new RecordLine(found.Name) { How = "unpaired" },
    };

    private async Task<RecordsAnswer> CasesAsync(CaseDesk desk, (StatusQuestion Question, Unit Unit, Span Span) asked, string claimedPage)
    {
        var (question, unit, span) = asked;
        var mine = AnswerBuilder.Reached(turn, desk);
        var reader = new FigureReader(turn.Db, turn.Clock, scope with { Units = [.. scope.Within([unit])] }, mine);
        var ids = reader.CasesOf(question, span).Select(one => one.Id);
        var seen = await turn.Db.Cases.Where(one => ids.Contains(one.Id) && mine.Contains(one.Id)).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync();
        var page = ListPage.Asked(claimedPage, seen.Count);
        var shown = seen.Skip(page.Skipped).Take(page.Length).ToList();
        var cases = await turn.Db.Cases.AsNoTracking().Whole().Where(one => shown.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync();
        foreach (var one in cases.Where(one => one.RaisedById != turn.Me.Id))
            turn.Audit("case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, turn.Me.Id));
        return new RecordsAnswer(question, unit.Name, span, page)
        {
            Cases = await turn.ListAsync(desk, cases, desk.Reader),
            Elsewhere = await ids.CountAsync() - seen.Count,
        };
    }

    private sealed record Found
    {
        public required string Name { get; init; }

        public string? With { get; init; }

        public DateOnly? Day { get; init; }

        public DateOnly? Since { get; init; }

        public bool IsNever { get; init; }

        public bool IsPaired { get; init; }

        public CountedTalk? Talk { get; init; }

        public CountedRound? Round { get; init; }

        public bool IsAsked { get; init; }
    }
}
