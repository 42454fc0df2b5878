using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>
/// A member says that one of their own figures is not right. It becomes a case of their own at their branch, with an answer that comes back
/// (R9, D5); its name goes no further than the branch. The figure changes when the record behind it does.
/// </summary>
internal static class ContestDialog
{
    /// <summary>The figures that can be contested, as the form's choice carries them.</summary>
    public static readonly IReadOnlyList<string> Figures = ["months", "contacts", "talks", "cases", "answers"];

    private const string Category = "management";

    public static Task BeginAsync(Turn turn)
    {
        var period = Periods.Of(turn);
        turn.Show(ContestCard.Of(new ContestView(period, new ContestForm("", ""), turn.IssueKey(Keys.Contest, period.Name)), turn.Today, turn.Words));
        return Task.CompletedTask;
    }

    public static async Task RaiseAsync(Turn turn)
    {
        var period = AppraisalPeriod.Read(turn.Key!.Subject) ?? AppraisalPeriod.HalfOf(turn.Today);
        var form = new ContestForm(turn.Input(nameof(ContestForm.Figure)), ShortText.Of(turn.Input(nameof(ContestForm.Reason))));
        var problems = ContestForm.Problems(form);
        if (problems.Count > 0)
            turn.Show(ContestCard.Of(new ContestView(period, form, turn.Key.Key) { Problems = problems }, turn.Today, turn.Words));
        else if (await turn.Db.UnitOnAsync(turn.Me.Id, turn.Today, CancellationToken.None) is not { } unit)
            turn.Say(turn.Words["figures.no_unit"]);
        else
            await KeepAsync(turn, unit, Text(period, form, turn));
    }

    /// <summary>The form was sent before: the case that it became, as it stands.</summary>
    public static async Task RaiseAgainAsync(Turn turn)
    {
        turn.Say(turn.Words["figures.raised_before"]);
        if (turn.Key!.Outcome is { } outcome && CaseRecords.IdOf(outcome) is { } id && await turn.OwnCaseAsync(id) is not null)
            await turn.FollowAsync(CaseRecords.Shown, id);
    }

    private static string Text(AppraisalPeriod period, ContestForm form, Turn turn) => turn.Words.Say(
        "figures.case", ("period", Periods.Title(period, period.To, turn.Words)), ("figure", turn.Words[$"figures.contest.{form.Figure}"]), ("reason", form.Reason));

    private static async Task KeepAsync(Turn turn, Unit unit, string text)
    {
        if (await turn.OwnCases().Pending().FirstOrDefaultAsync(one => one.Text == text) is { } same)
        {
            turn.Spend(() => CaseRecords.Subject(same));
            turn.Say(turn.Words["figures.raised_before"]);
            await turn.FollowAsync(CaseRecords.Shown, same.Id);
            return;
        }

        var number = await CaseNumber.NextAsync(turn.Db, turn.Today.Year, CancellationToken.None);
        var categories = CaseCategories.Of(turn.Programme);
        var category = categories.FirstOrDefault(one => one.Id == Category) ?? categories[^1];
        var raised = new Case
        {
            Year = number.Year,
            Serial = number.Serial,
            RaisedById = turn.Me.Id,
            IsOwn = true,
            HomeUnitId = unit.Id,
            Kind = CaseKind.Opinion,
            Category = category.Id,
            Text = text,
            Urgency = CaseUrgency.Ordinary,
            Travel = NameTravel.Branch,
            Agreed = true,
        };
        var desk = await CaseDesk.OpenAsync(turn);
        turn.Db.Add(raised);
        var lines = desk.Rules.Begin(raised, category);
        turn.Spend(() => CaseRecords.Subject(raised));
        await turn.KeepAsync(raised, lines);
        turn.Say(turn.Words.Say("figures.raised", ("number", raised.Number)));
        await turn.FollowAsync(CaseRecords.Shown, raised.Id);
    }
}
