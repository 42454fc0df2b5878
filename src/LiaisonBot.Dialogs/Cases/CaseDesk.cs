using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>What a turn about cases reads first: who holds which rung today, and the rules over it.</summary>
internal sealed class CaseDesk
{
    /// <summary>Time reads no case; what it writes is drawn for whom it is written to.</summary>
    private static readonly CaseReader Nobody = new(0, []);

    private CaseDesk(LadderToday ladder, CaseRules rules, CaseReader reader) => (Ladder, Rules, Reader) = (ladder, rules, reader);

    public LadderToday Ladder { get; }

    public CaseRules Rules { get; }

    /// <summary>The speaker, with the units whose cases they see.</summary>
    public CaseReader Reader { get; }

    public static async Task<CaseDesk> OpenAsync(Turn turn)
    {
        var rungs = Data.Cases.Ladder.Of(turn.Programme);
        var ladder = await LadderToday.OnAsync(turn.Db, rungs, turn.Today, CancellationToken.None);
        var clock = new CaseClock(rungs, turn.Clock.WorkingDays, turn.Programme.CaseConfirmDays);
        return new CaseDesk(
            ladder,
            new CaseRules(ladder, clock, turn.Now, turn.Today),
            turn.ActorId is null ? Nobody : ReaderOf(turn.Me, ladder));
    }

    /// <summary>Somebody to whom the case is shown because they handle it where it stands.</summary>
    public CaseReader ReaderAt(Case one, long personId) => new(personId, Ladder.OwnedBy([Ladder.OwnerOf(one).Unit.Id]));

    private static CaseReader ReaderOf(Speaker me, LadderToday ladder)
    {
        var held = me.UnitsWith(Reach.Keepers).ToList();
        return new CaseReader(me.Id, held.Count == 0 ? [] : ladder.OwnedBy(held));
    }
}
