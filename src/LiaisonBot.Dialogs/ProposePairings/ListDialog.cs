using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>"结对申请": what is open of those that one proposed or is one of, what waits for one's own word or decision first, and one's wish for a friend.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var (me, db) = (turn.Me.Id, turn.Db);
        var decides = turn.Me.IsAny(FormDialog.WhoMay(RequestKind.Assign)) ? await turn.ProposalsToDecideAsync() : db.Proposals.Where(one => false);
        var own = db.Proposals.Open().Where(one => one.MemberId == me || one.ColleagueId == me || one.ProposedById == me);
        var waiting = own.Where(one => (one.MemberId == me && one.MemberAgreedAt == null) || (one.ColleagueId == me && one.ColleagueAgreedAt == null)).Select(one => one.Id)
            .Concat(decides.Select(one => one.Id));
        var ids = own.Select(one => one.Id).Concat(decides.Select(one => one.Id));
        var all = db.Proposals.AsNoTracking().Where(one => ids.Contains(one.Id));
        var page = ListPage.Asked(turn.Input(ListPage.Name), await all.CountAsync());
        var lines = await (
            from one in all
            join member in db.People on one.MemberId equals member.Id
            join colleague in db.People on one.ColleagueId equals colleague.Id
            let waits = waiting.Contains(one.Id)
            orderby waits descending, one.Id descending
            select new ProposalLine(one, member.Name, colleague.Name, waits)).Skip(page.Skipped).Take(page.Length).ToListAsync();

        // As it stands in this turn, which may just have taken it back.
        var seeks = (await turn.OwnWishes().Where(wish => wish.Kind == FriendWishKind.Seeks).ToListAsync()).Exists(wish => wish.TakenBackAt is null);
        turn.ShowPage(ListCard.Of(
            new ProposalList(lines, page)
            {
                SeekKey = seeks ? turn.IssueKey(Keys.List) : null,
                May = [.. Enum.GetValues<RequestKind>().Where(kind => kind != RequestKind.HandOver && turn.Me.IsAny(FormDialog.WhoMay(kind)))],
            },
            turn.Words));
    }
}
