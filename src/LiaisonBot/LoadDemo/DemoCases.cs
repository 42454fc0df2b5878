using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.LoadDemo;

/// <summary>
/// Lets the demo's cases happen by the rules that hold for all cases, day by day, so that they stand as such cases would today. Nothing
/// goes into the audit and nobody is written to: nobody has used the demo yet. The ladder is the usual one, whatever the settings say:
/// the stories are told for it, and another ladder takes such cases over like any that are there when it changes.
/// </summary>
internal sealed class DemoCases(LiaisonDb db, ProgrammeClock clock)
{
    private static readonly TimeOnly Morning = new(10, 0);

    private readonly CaseClock usual = new(Ladder.Default, clock.WorkingDays, new ProgrammeSettings().CaseConfirmDays);

    public async Task AddAsync(CancellationToken cancellation)
    {
        var people = await db.People.ToDictionaryAsync(person => person.StaffNo, person => person.Id, cancellation);
        var ladder = await LadderToday.OnAsync(db, Ladder.Default, clock.Today, cancellation);
        foreach (var story in DemoStory.All.OrderByDescending(story => story.Ago))
        {
            var raiser = people[story.Raiser];
            var unit = await db.UnitOnAsync(raiser, Back(story.Ago), cancellation)
                ?? throw new InvalidOperationException($"The demo's {story.Raiser} is in no unit.");
            var one = Told(story, raiser, unit.Id, people);
            db.Add(one);
            Play(one, story, people, ladder);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private Case Told(DemoStory story, long raiser, long unit, Dictionary<string, long> people)
    {
        var year = Back(story.Ago).Year;
        return new Case
        {
            Year = year,
            Serial = db.Cases.Local.Count(one => one.Year == year) + 1,
            RaisedById = raiser,
            IsOwn = story.About is null,
            HomeUnitId = unit,
            Kind = story.Kind,
            Category = story.Category,
            Text = story.Text,
            Travel = story.Travel,
            Agreed = true,
            Colleagues = [.. story.About is { } about ? [new CaseColleague { ColleagueId = people[about] }] : Array.Empty<CaseColleague>()],
        };
    }

    private void Play(Case one, DemoStory story, Dictionary<string, long> people, LadderToday ladder)
    {
        var category = CaseCategories.BuiltIn.First(category => category.Id == story.Category);
        db.AddRange(RulesOn(Back(story.Ago)).Begin(one, category));
        foreach (var act in story.Acts)
        {
            PassUntil(Back(act.Ago));
            var result = RulesOn(Back(act.Ago)).Do(one, new CaseAct(act.Step, people[act.By], act.Text));
            if (result.Refusal is { } refusal)
                throw new InvalidOperationException($"The demo's {act.By} cannot do {act.Step} to '{story.Text}': {refusal}.");
            db.AddRange(result.Events);
        }

        PassUntil(clock.Today);

        void PassUntil(DateOnly day)
        {
            while (one.NextOn is { } next && next <= day)
                db.AddRange(RulesOn(next).Pass(one));
        }

        CaseRules RulesOn(DateOnly day) => new(ladder, usual, MomentOn(day), day);
    }

    private DateTimeOffset MomentOn(DateOnly day)
    {
        if (day == clock.Today)
            return clock.Now;
        var morning = day.ToDateTime(Morning);
        return new DateTimeOffset(morning, clock.Zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    private DateOnly Back(int workingDays)
    {
        var day = clock.Today;
        for (var left = workingDays; left > 0; left--)
            day = clock.WorkingDays.PreviousWorkingDay(day);
        return day;
    }
}
