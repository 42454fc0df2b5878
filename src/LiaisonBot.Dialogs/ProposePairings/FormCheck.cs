using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Whether a form may be sent: which two it names, or what is wrong with it.</summary>
internal sealed record FormCheck(ProposedPair? Pair, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>All to whom the typed name fits, where that are several.</summary>
    public IReadOnlyList<Choosable> Several { get; init; } = [];

    /// <summary>The other one of those who are named, as soon as it is known who that is.</summary>
    public long? Other { get; init; }

    /// <param name="turn">The turn.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="handedOver">The pairing that is handed over; null where none is.</param>
    public static async Task<FormCheck> OfAsync(Turn turn, Request request, ProposalForm form, Pairing? handedOver)
    {
        var me = turn.Me.Id;
        var member = request.Kind is RequestKind.Assign or RequestKind.HandOver ? await MemberAsync(turn, request, form) : me;
        List<FormProblem> problems = member is null ? [new FormProblem(nameof(ProposalForm.Member), "propose.problem.no_member_chosen")] : [];
        if (handedOver is not null)
            return await CheckedAsync(turn, request, member is null ? null : new ProposedPair(member.Value, handedOver.ColleagueId) { HandsOverId = handedOver.Id }, problems);

        var (other, problem, several) = await OtherAsync(turn, request, form);
        if (problem is not null)
            return new FormCheck(null, [.. problems, problem]) { Several = several };
        var pair = member is null ? null : request.Kind == RequestKind.Ask ? new ProposedPair(other!.Value, me) : new ProposedPair(member.Value, other!.Value);
        return await CheckedAsync(turn, request, pair, problems) with { Other = other };
    }

    private static async Task<FormCheck> CheckedAsync(Turn turn, Request request, ProposedPair? pair, List<FormProblem> problems)
    {
        if (pair is not null && await turn.PairingRules().OfNewAsync(pair, turn.Me.Id, turn.RecentSince()) is { } obstacle)
            problems.Add(Problem(obstacle, request, turn));
        return new FormCheck(problems.Count == 0 ? pair : null, problems);
    }

    /// <summary>A member of the speaker's desks; one whose places are full is refused by that rule.</summary>
    private static async Task<long?> MemberAsync(Turn turn, Request request, ProposalForm form)
    {
        var (id, me) = (RecordName.Id(form.Member), turn.Me.Id);
        var desks = await turn.DesksAsync();
        return id is not null && id != me && await turn.PeopleAt(desks).AnyAsync(span => span.PersonId == id)
            && !(request.Kind == RequestKind.HandOver && await turn.Db.Pairings.AnyAsync(pairing => pairing.Id == request.PairingId && pairing.MemberId == id))
            ? id
            : null;
    }

    /// <summary>By what was typed, or from the list; among several of one name the list decides.</summary>
    private static async Task<(long? Id, FormProblem? Problem, IReadOnlyList<Choosable> Several)> OtherAsync(Turn turn, Request request, ProposalForm form)
    {
        var chosen = RecordName.Id(form.Whom);
        if (form.Name.Length == 0)
        {
            return await turn.PersonAsync(chosen) is { } person
                ? (person.Id, null, [])
                : (null, new FormProblem(nameof(ProposalForm.Name), "propose.problem.nobody_named"), []);
        }

        var found = await turn.NamedAsync(form.Name, request.Kind == RequestKind.Ask ? PersonKind.Member : PersonKind.Colleague);
        return found switch
        {
            [] => (null, new FormProblem(nameof(ProposalForm.Name), "propose.problem.nobody_found"), []),
            [var only] => (only.Id, null, []),
            _ when found.FirstOrDefault(one => one.Id == chosen) is { } one => (one.Id, null, []),
            _ => (null, new FormProblem(nameof(ProposalForm.Name), "propose.problem.several"), found),
        };
    }

    private static FormProblem Problem(ProposalObstacle obstacle, Request request, Turn turn)
    {
        var isOfMember = obstacle is ProposalObstacle.PlacesFull or ProposalObstacle.NoMember or ProposalObstacle.Open or ProposalObstacle.Recent;
        var field = request.Kind == RequestKind.HandOver || (request.Kind == RequestKind.Assign && isOfMember) ? nameof(ProposalForm.Member) : nameof(ProposalForm.Name);
        var whose = (request.Kind, obstacle) switch
        {
            (RequestKind.Propose, ProposalObstacle.PlacesFull) or (RequestKind.Ask, ProposalObstacle.HasFriend) => ".own",
            (RequestKind.Assign or RequestKind.HandOver, ProposalObstacle.Recent) => ".of_others",
            _ => "",
        };
        return new FormProblem(
            field, $"propose.obstacle.{Literals<ProposalObstacle>.Write(obstacle)}{whose}", ("places", turn.Programme.Pairing.Places), ("years", turn.Programme.Pairing.RecentYears));
    }
}
