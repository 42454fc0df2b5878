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
    public static async Task ProposeAsync(Turn turn)
    {
        if (!await NeedlessDialog.HasNoPlaceAsync(turn) && !await NeedlessDialog.IsUnderWayAsync(turn, RequestKind.Propose, Named(turn)))
            await BeginAsync(turn, new Request(RequestKind.Propose));
    }

    public static async Task AskAsync(Turn turn)
    {
        if (!await NeedlessDialog.HasFriendAsync(turn) && !await NeedlessDialog.IsUnderWayAsync(turn, RequestKind.Ask, Named(turn)))
            await BeginAsync(turn, new Request(RequestKind.Ask));
    }

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

        var handedOver = request.Kind == RequestKind.HandOver ? await turn.PairingToHandOverAsync(request.PairingId) : null;
        if (request.Kind == RequestKind.HandOver && handedOver is null)
        {
            turn.Say(turn.Words["propose.problem.pairing_gone"]);
            return;
        }

        var form = ProposalForm.Of(turn);
        var check = await FormCheck.OfAsync(turn, request, form, handedOver);
        if (check.Pair is { } pair)
            await KeepAsync(turn, request, pair);
        else
            turn.Show(FormCard.Of(await ViewAsync(turn, new FormView(request, form, turn.Key.Key) { Others = check.Several, Problems = check.Problems }, check.Other), turn.Words));
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

    /// <summary>Whom the speaker named with the command, or the button they pressed.</summary>
    private static string Named(Turn turn) => Letters.Cut(ShortText.Of(turn.Rest.Length > 0 ? turn.Rest : turn.Input(Verbs.Named)), Data.People.Person.NameLength);

    private static async Task BeginAsync(Turn turn, Request request)
    {
        var form = new ProposalForm(turn.Input(Verbs.Member), turn.Input(Verbs.Colleague), Named(turn));
        var view = await ViewAsync(turn, new FormView(request, form, turn.IssueKey(Keys.Form, request.ToString())), RecordName.Id(form.Whom));

        // Whoever stands in the list is chosen there; the name goes before it.
        var isListed = view.Others.Any(one => one.Id == RecordName.Id(form.Whom));
        turn.Say(FormCard.Of(view with { Form = isListed ? form with { Name = "" } : form with { Whom = "" } }, turn.Words));
    }

    /// <param name="turn">The turn.</param>
    /// <param name="view">The form, with all to whom a name fits.</param>
    /// <param name="colleague">For whom a member is looked for, where that is known.</param>
    private static async Task<FormView> ViewAsync(Turn turn, FormView view, long? colleague)
    {
        if (!view.AsksForMember)
            return view.Request.Kind == RequestKind.Ask ? await view.WithOwnAsync(turn) : view;
        var (desks, settings) = (await turn.DesksAsync(), turn.Programme.Pairing);
        var pairing = await turn.PairingToHandOverAsync(view.Request.PairingId);
        var others = pairing is not null || view.Others.Count > 0 ? view.Others : await turn.WithoutFriendAsync(desks, colleague);
        colleague = pairing?.ColleagueId ?? (others.Any(one => one.Id == colleague) ? colleague : null);
        var name = pairing?.Colleague!.Name ?? others.FirstOrDefault(one => one.Id == colleague)?.Name;
        var offer = await turn.MembersToOfferAsync(desks, colleague, RecordName.Id(view.Form.Member), pairing?.MemberId);

        // Whom none of them suits is one of many to choose: only where nobody can be offered to anybody is there nothing to choose.
        var isForAnother = offer.Members.Count == 0 && pairing is null && colleague is not null;
        view = view with
        {
            Offer = isForAnother ? await turn.MembersToOfferAsync(desks, colleague: null, first: null, but: null) : offer,
            NobodyFor = isForAnother ? name : null,
            Others = others,
            HandsOver = pairing is null ? null : (pairing.Member!.Name, pairing.Colleague!.Name),
            For = name,
            Limits = (settings.Places, settings.RecentYears),
        };
        return view.IsWithoutMembers ? view with { Ways = WaysOf(turn, pairing is not null) } : view;
    }

    private static OtherWays WaysOf(Turn turn, bool handsOver) => new(
        turn.VerbOf("pairup.show"),
        turn.VerbOf("batch.show"),
        turn.VerbOf("repair.list"),
        handsOver ? turn.VerbOf("pairing.pause") : null,
        handsOver ? turn.VerbOf("pairing.end") : null);

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
