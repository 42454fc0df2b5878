using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>
/// "提议结对 陈思远", "申请联系人 凌晓", "安排结对": two people are named, and whoever has not spoken yet is asked. Whom the speaker may name is
/// asked anew at every press.
/// </summary>
internal static class FormDialog
{
    public static Task ProposeAsync(Turn turn) => BeginAsync(turn, new Request(RequestKind.Propose));

    public static Task AskAsync(Turn turn) => BeginAsync(turn, new Request(RequestKind.Ask));

    public static Task AssignAsync(Turn turn) => BeginAsync(turn, new Request(RequestKind.Assign));

    public static async Task HandOverAsync(Turn turn)
    {
        if (await turn.PairingToHandOverAsync(RecordName.Id(turn.Input(Verbs.Pairing))) is { } pairing)
            await BeginAsync(turn, new Request(RequestKind.HandOver, pairing.Id));
        else
            turn.Say(turn.Words["propose.gone"]);
    }

    public static async Task MakeAsync(Turn turn)
    {
        if (Request.Read(turn.Key!.Subject) is not { } request || !turn.Me.IsAny(WhoMay(request.Kind)))
        {
            turn.Say(turn.Words["propose.gone"]);
            return;
        }

        var form = ProposalForm.Of(turn);
        var check = await FormCheck.OfAsync(turn, request, form);
        if (check.Pair is { } pair)
            await KeepAsync(turn, request, pair);
        else
            turn.Show(FormCard.Of(await ViewAsync(turn, request, form, turn.Key.Key, check.Several) with { Problems = check.Problems }, turn.Words));
    }

    /// <summary>The form was sent before: what came of it, as it stands.</summary>
    public static async Task MakeAgainAsync(Turn turn) =>
        await ProposalDialog.ShowAsync(turn, await turn.ProposalAsync(ProposalRecords.IdIn(turn.Key!.Outcome)), ProposalNews.Standing);

    public static Who WhoMay(RequestKind kind) => kind switch
    {
        RequestKind.Propose => Who.Member,
        RequestKind.Ask => Who.Colleague,
        RequestKind.Assign or RequestKind.HandOver => Who.Secretary | Who.DeputySecretary,
        _ => Who.None,
    };

    private static async Task BeginAsync(Turn turn, Request request)
    {
        var named = Letters.Cut(ShortText.Of(turn.Rest), Data.People.Person.NameLength);
        var form = new ProposalForm("", turn.Input(Verbs.Colleague), named);
        turn.Say(FormCard.Of(await ViewAsync(turn, request, form, turn.IssueKey(Keys.Form, request.ToString()), []), turn.Words));
    }

    private static async Task<FormView> ViewAsync(Turn turn, Request request, ProposalForm form, string key, IReadOnlyList<Choosable> several)
    {
        var view = new FormView(request, form, key) { Others = several };
        if (request.Origin != PairingOrigin.Assigned)
            return view;
        var desks = await turn.DesksAsync();
        var pairing = await turn.PairingToHandOverAsync(request.PairingId);
        view = view with { Members = await turn.MembersWithPlacesAsync(desks, pairing?.MemberId) };
        if (pairing is not null)
            return view with { HandsOver = (pairing.Member!.Name, pairing.Colleague!.Name) };
        return several.Count > 0 ? view : view with { Others = await turn.WithoutFriendAsync(desks) };
    }

    private static async Task KeepAsync(Turn turn, Request request, ProposedPair pair)
    {
        var one = new Proposal
        {
            MemberId = pair.MemberId,
            ColleagueId = pair.ColleagueId,
            HandsOverId = pair.HandsOverId,
            Origin = request.Origin,
            ProposedById = turn.Me.Id,
            ProposedAt = turn.Now,
        };
        one.Agree(turn.Me.Id, turn.Now);
        turn.Db.Add(one);
        turn.Spend(() => ProposalRecords.Subject(one));
        turn.Audit("proposal.make", () => ProposalRecords.Subject(one), pair.ColleagueId);
        if (request.Kind == RequestKind.Ask)
            await WantAsync(turn, pair.MemberId);
        await Notices.AskAsync(turn, one);
        await ProposalDialog.ShowAsync(turn, one, ProposalNews.Made);
    }

    /// <summary>Whoever asks for somebody does not avoid them any more.</summary>
    private static async Task WantAsync(Turn turn, long memberId)
    {
        foreach (var wish in await turn.OwnWishes().Where(wish => wish.Kind == FriendWishKind.Avoids && wish.OtherId == memberId).ToListAsync())
            wish.TakenBackAt = turn.Now;
    }
}
