using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>"待处理结对": what those who answer for a branch have to see to, each with what can be done about it.</summary>
internal static class RepairDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var desks = await turn.DesksAsync();
        var troubled = await turn.Db.TroubledAsync(turn.PairingsAt(desks), turn.Today, turn.Programme.Pairing.AwayDays);
        List<RepairLine> lines = [.. troubled.Select(pairing => new RepairLine.OfPairing(pairing)), .. await SeekersAsync(turn, desks)];
        var page = ListPage.Asked(turn.Input(ListPage.Name), lines.Count);
        turn.Audit("repair.read");
        turn.ShowPage(RepairCard.Of(
            new RepairView(await UnderWay.OfAsync(turn, desks, [.. lines.Skip(page.Skipped).Take(page.Length)]), page)
            {
                Proposals = await (await turn.ProposalsToDecideAsync()).CountAsync(),
                Verbs = new RepairVerbs(
                    turn.VerbOf("proposal.list"), turn.VerbOf("proposal.hand-over"), turn.VerbOf("pairing.end"), turn.VerbOf("pairing.pause"), turn.VerbOf("proposal.assign"))
                {
                    Open = turn.VerbOf("proposal.open"),
                    Batches = turn.VerbOf("batch.show"),
                },
            },
            turn.Words));
    }

    /// <summary>Colleagues of these desks who asked for a friend, whoever it be, and have none; who waits longest comes first.</summary>
    private static async Task<IReadOnlyList<RepairLine>> SeekersAsync(Turn turn, IReadOnlyCollection<long> desks)
    {
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        var friends = turn.Db.Pairings.LastingAfter(turn.Today).Select(pairing => pairing.ColleagueId);
        var found = await (
            from wish in turn.Db.FriendWishes.Live()
            where wish.Kind == FriendWishKind.Seeks && people.Contains(wish.PersonId) && !friends.Contains(wish.PersonId)
            join person in turn.Db.People.Here(turn.Today) on wish.PersonId equals person.Id
            orderby wish.At, wish.Id
            select new { person.Id, person.Name, wish.At }).ToListAsync();
        return [.. found.Select(one => new RepairLine.OfSeeker(one.Id, one.Name, turn.Clock.DayOf(one.At)))];
    }
}
