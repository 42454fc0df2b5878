using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>
/// The secretary's side: the card of a round, from which it is ended or, as long as nobody has answered, taken back. Who has not answered is
/// named, since they are the branch's own; to look is noted.
/// </summary>
internal static class RoundDialog
{
    /// <summary>The action that opens a case, wherever it lives.</summary>
    private const string OpenCase = "case.open";

    public static async Task ReadAsync(Turn turn)
    {
        if (await turn.KeptRoundAsync(RecordName.Id(turn.Input(Verbs.Round))) is { } round)
            await ShowAsync(turn, round, RoundNews.Standing);
        else
            turn.Say(turn.Words["collect.gone"]);
    }

    /// <summary>From now on nobody answers; what was said stays.</summary>
    public static async Task EndAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { } round)
            return;
        round.EndedOn = turn.Today;
        turn.Audit("collect.end", () => RoundRecords.Subject(round));
        await turn.ForgetAsync(await turn.MembersAsync(round));
        turn.Spend(() => RoundRecords.Subject(round));
        await ShowAsync(turn, round, RoundNews.Ended);
    }

    /// <summary>An opening by mistake: those who were told hear that there is nothing to do.</summary>
    public static async Task UndoAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { } round)
            return;
        if (round.FirstAnsweredAt is not null)
        {
            turn.Spend(() => RoundRecords.Subject(round));
            await ShowAsync(turn, round, RoundNews.AnsweredSince);
            return;
        }

        round.WithdrawnAt = turn.Now;
        turn.Audit("collect.undo", () => RoundRecords.Subject(round));
        var members = await turn.MembersAsync(round);
        await turn.ForgetAsync(members);
        await RoundNotices.TellUndoneAsync(turn, round, members);
        turn.Spend(() => RoundRecords.Subject(round));
        turn.Show(RoundCard.Undone(round, turn.Words));
    }

    /// <summary>The card was used before: how the round stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await turn.KeptRoundAsync(RecordName.Id(turn.Key!.Subject)) is { } round)
            await ShowAsync(turn, round, RoundNews.Standing);
        else
            turn.Say(turn.Words["collect.gone"]);
    }

    public static async Task ShowAsync(Turn turn, Round round, RoundNews news)
    {
        var members = await turn.MembersAsync(round);
        var unit = await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == round.UnitId);
        var view = await ViewAsync(turn, round, unit.Name, members);
        turn.Audit("collect.read", () => RoundRecords.Subject(round));
        turn.Show(RoundCard.Of(
            view with
            {
                News = news,
                Tally = await turn.TallyAsync(round),
                Key = round.IsOpenOn(turn.Today) ? turn.IssueKey(Keys.Round, RecordName.Text(round.Id)) : null,
                AskVerb = Asks(turn, round, members),
            },
            turn.Words));
    }

    /// <summary>One that this turn opens, and that no query finds yet.</summary>
    public static async Task ShowOpenedAsync(Turn turn, OpenedRound opened)
    {
        var view = await ViewAsync(turn, opened.Round, opened.Unit.Name, opened.Asked);
        turn.Show(RoundCard.Of(
            view with
            {
                News = RoundNews.Opened,
                Tally = new RoundTally(opened.Asked.Where(member => !member.IsExcused).Sum(member => member.Owed), 0, 0),
                Key = turn.IssueKeyOnceSaved(Keys.Round, () => RecordName.Text(opened.Round.Id)),
                AskVerb = Asks(turn, opened.Round, opened.Asked),
                Unreached = opened.Unreached,
            },
            turn.Words));
    }

    private static async Task<RoundView> ViewAsync(Turn turn, Round round, string unit, IReadOnlyList<AskedMember> members)
    {
        var (id, by) = (round.Id, round.OpenedById);
        var ids = turn.Db.RoundCases.Where(one => one.RoundId == id).Select(one => one.CaseId);
        var desk = await CaseDesk.OpenAsync(turn);
        var seen = turn.CasesOfMyUnits(desk.Ladder).Select(one => one.Id).Concat(turn.OwnCases().Select(one => one.Id));
        var cases = await turn.Db.Cases.AsNoTracking().Whole().Where(one => ids.Contains(one.Id) && seen.Contains(one.Id))
            .OrderByDescending(one => one.Id).Take(RoundCard.MostCases).ToListAsync();
        foreach (var one in cases.Where(one => one.RaisedById != turn.Me.Id))
            turn.Audit("case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, turn.Me.Id));
        return new RoundView(round, unit, turn.Today)
        {
            Members = members,
            Cases = await turn.ListAsync(desk, cases, desk.Reader),
            CaseCount = await ids.CountAsync(),
            OpenCaseVerb = turn.VerbOf(OpenCase),
            OpenedBy = by is null ? null : await turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync(),
        };
    }

    /// <summary>The round of the pressed card, while it is open; otherwise what is shown instead, and null.</summary>
    private static async Task<Round?> PressedAsync(Turn turn)
    {
        var round = await turn.KeptRoundAsync(RecordName.Id(turn.Key!.Subject));
        if (round is null)
            turn.Say(turn.Words["collect.gone"]);
        else if (!round.IsOpenOn(turn.Today))
            await ShowAsync(turn, round, RoundNews.OverSince);
        else
            return round;
        return null;
    }

    private static string? Asks(Turn turn, Round round, IReadOnlyList<AskedMember> members) =>
        round.IsOpenOn(turn.Today) && members.Any(member => member.Id == turn.Me.Id) ? turn.VerbOf("collect.ask") : null;

    /// <summary>Reminders that speak of the round and still wait to be sent are taken back.</summary>
    private static async Task ForgetAsync(this Turn turn, IReadOnlyList<AskedMember> members)
    {
        foreach (var member in members.Where(member => member.Owed > 0))
            await turn.FollowAsync(RemindedPerson.DutyDone, member.Id);
    }
}
