using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Bench.Lists;

/// <summary>A member, the branch they belong to, and a colleague of theirs.</summary>
internal sealed record Friendship(long MemberId, string Account, long UnitId, long ColleagueId);

/// <summary>The lives of cases as the rules tell them, one after the other, at random but the same in every run.</summary>
internal sealed class CaseLives(LadderToday ladder, ProgrammeClock clock)
{
    private static readonly TimeOnly InTheMorning = new(2, 0);
    private readonly CaseClock caseClock = new(ladder.Ladder, clock.WorkingDays, new ProgrammeSettings().CaseConfirmDays);
    private readonly DateOnly today = clock.Today;
    private readonly Random chance = new(42);

    /// <summary>Raised on a day, answered at its first, second or third rung within weeks, and ended one way or the other.</summary>
    public (Case Case, IReadOnlyList<CaseEvent> Lines) Ended(Friendship raiser, DateOnly day)
    {
        var life = Raise(raiser, day);
        if (Happens(0.05))
            return life.Of(CaseStep.Withdrawn);
        Work(life);
        for (var rung = 0; rung < 2 && Happens(0.3); rung++)
        {
            life.Do(CaseStep.Escalated);
            Work(life);
        }

        life.Do(Happens(0.8) ? CaseStep.Resolved : CaseStep.CannotSolve);
        if (Happens(0.1))
        {
            life.Do(CaseStep.NotSolved);
            life.Do(CaseStep.Resolved);
        }

        return Happens(0.8) ? life.Of(CaseStep.Confirmed) : life.Left();
    }

    /// <summary>Raised of late, and as it stands today: at its first rung or escalated to the next, waiting, taken or asked about.</summary>
    public (Case Case, IReadOnlyList<CaseEvent> Lines) Open(Friendship raiser, bool escalated)
    {
        var life = Raise(raiser, today.AddDays(-1 - chance.Next(25)));
        if (escalated)
        {
            life.Do(CaseStep.Taken);
            life.Do(CaseStep.Escalated);
        }

        if (Happens(0.3))
            life.Do(CaseStep.Taken);
        if (Happens(0.1))
            life.Do(CaseStep.Asked);
        return life.Left();
    }

    private void Work(Life life)
    {
        life.Do(CaseStep.Taken);
        if (Happens(0.3))
            life.Do(CaseStep.Noted);
        if (Happens(0.25))
        {
            life.Do(CaseStep.Asked);
            life.Do(CaseStep.Replied);
        }
    }

    private Life Raise(Friendship raiser, DateOnly day)
    {
        var categories = CaseCategories.BuiltIn;
        var one = new Case
        {
            Year = day.Year,
            RaisedById = raiser.MemberId,
            HomeUnitId = raiser.UnitId,
            Kind = (CaseKind)chance.Next(4),
            Category = categories[chance.Next(categories.Count)].Id,
            Text = "实验室的通风设备近来时好时坏，夏天温度很高，做实验的同事反映头晕，希望能尽快检修，并说明大概什么时候可以修好。",
            Urgency = (CaseUrgency)chance.Next(3),
            Travel = (NameTravel)chance.Next(3),
            Agreed = true,
            Colleagues = { new CaseColleague { ColleagueId = raiser.ColleagueId } },
        };
        return new Life(one, day, this);
    }

    private bool Happens(double share) => chance.NextDouble() < share;

    private CaseRules On(DateOnly day) => new(ladder, caseClock, new DateTimeOffset(day, InTheMorning, TimeSpan.Zero), day);

    private RungAt Owner(Case one) => ladder.OwnerOf(one);

    /// <summary>One case on its way: each step happens a few days after the one before, and never after today.</summary>
    private sealed class Life
    {
        private readonly CaseLives lives;
        private readonly Case one;
        private readonly List<CaseEvent> lines;
        private DateOnly day;

        public Life(Case one, DateOnly day, CaseLives lives)
        {
            (this.one, this.day, this.lives) = (one, day, lives);
            lines = [.. lives.On(day).Begin(one, CaseCategories.BuiltIn.First(category => category.Id == one.Category))];
        }

        public void Do(CaseStep step)
        {
            Pass(Math.Min(day.DayNumber + lives.chance.Next(3), lives.today.DayNumber));
            var by = step is CaseStep.Replied or CaseStep.Confirmed or CaseStep.NotSolved or CaseStep.Withdrawn
                ? one.RaisedById
                : one.TakenById ?? lives.Owner(one).PresentBut(one.RaisedById).First();
            var text = step is CaseStep.Taken or CaseStep.Confirmed or CaseStep.Withdrawn ? "" : "已与后勤部门联系，对方答复将在下周派人查看，届时再告知结果。";
            var result = lives.On(day).Do(one, new CaseAct(step, by, text));
            if (result.Refusal is { } refusal)
                throw new InvalidOperationException($"{step} was refused: {refusal}");
            lines.AddRange(result.Events);
        }

        public (Case Case, IReadOnlyList<CaseEvent> Lines) Of(CaseStep last)
        {
            Do(last);
            return (one, lines);
        }

        /// <summary>Nobody did anything more; time did.</summary>
        public (Case Case, IReadOnlyList<CaseEvent> Lines) Left()
        {
            Pass(lives.today.DayNumber);
            return (one, lines);
        }

        private void Pass(int until)
        {
            while (one.NextOn is { } next && next.DayNumber <= until)
            {
                lines.AddRange(lives.On(next > day ? next : day).Pass(one));
                day = next > day ? next : day;
            }

            day = DateOnly.FromDayNumber(until);
        }
    }
}
