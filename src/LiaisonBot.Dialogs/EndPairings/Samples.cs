using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string AssignVerb = "proposal.assign.1";
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly Pairing Pairing = New("凌晓", "陈思远", null, null);
    private static readonly Pairing Changed = New("凌晓", "陈思远", PairingEnding.Colleague, null);
    private static readonly Pairing Ended = New("凌晓", "陈思远", PairingEnding.Member, "即将调往其他校区");
    private static readonly Pairing Longest = New(LongName, LongName, PairingEnding.Branch, new string('因', Pairing.EndReasonLength));

    public static IEnumerable<CardSample> All =>
    [
        new("pairing.change", "asked once", words => ChangeCard.Of("凌晓", Key, words)),
        new("pairing.change", "longest", words => ChangeCard.Of(LongName, Key, words)),
        new("pairing.change", "done", words => EndingCards.Done(Changed, "ending.changed", Key, words)),
        new("pairing.change", "the former friend is told", words => EndingCards.ToMember(Changed, "ending.told.changed", words)),
        new("pairing.change", "the branch is told", words => EndingCards.Sought(Changed, "ending.sought", AssignVerb, words)),
        new("pairing.change", "undone", words => EndingCards.Done(Pairing, "ending.undone", key: null, words)),
        new("pairing.change", "told that it goes on", words => EndingCards.ToMember(Pairing, "ending.told.goes_on", words)),
        new("pairing.end", "which", words => EndCard.Choose([Pairing, Longest], words)),
        new("pairing.end", "form", words => EndCard.Of(new EndView(Pairing, Key), words)),
        new("pairing.end", "longest, wrong", words => EndCard.Of(
            new EndView(Longest, Key) { Reason = new string('因', Pairing.EndReasonLength + 1), Problem = new FormProblem(nameof(EndForm.Reason), "ending.problem.too_long", ("most", Pairing.EndReasonLength)) },
            words)),
        new("pairing.end", "done", words => EndingCards.Done(Ended, "ending.ended", Key, words)),
        new("pairing.end", "the colleague is told", words => EndingCards.ToColleague(Ended, "proposal.ask.1", words)),
        new("pairing.end", "the branch is told", words => EndingCards.Sought(Ended, "ending.by_member", AssignVerb, words)),
        new("pairing.end", "the member is told, longest", words => EndingCards.ToMember(Longest, "ending.told.ended", words)),
        new("pairing.pause", "form of a colleague", words => PauseCard.Of(new PauseView(Pairing, April, Key), words)),
        new("pairing.pause", "form of the branch, longest, wrong", words => PauseCard.Of(
            new PauseView(Longest, April, Key)
            {
                AsksWhy = true,
                PausedUntil = April.AddMonths(2),
                Form = new PauseForm("", new string('因', ExcusedMonth.ReasonLength + 1)),
                Problems =
                [
                    new FormProblem(nameof(PauseForm.Months), "ending.problem.months"),
                    new FormProblem(nameof(PauseForm.Reason), "ending.problem.too_long", ("most", ExcusedMonth.ReasonLength)),
                ],
            },
            words)),
        new("pairing.pause", "paused", words => PauseCard.Told(Pairing, April.AddMonths(2), words)),
        new("pairing.pause", "resumed", words => PauseCard.Resumed(Pairing, words)),
    ];

    private static Pairing New(string member, string colleague, PairingEnding? ending, string? reason)
    {
        var pairing = new Pairing
        {
            Id = 1,
            Member = new Person { StaffNo = "010231", Name = member },
            Colleague = new Person { StaffNo = "010232", Name = colleague },
            StartedOn = new DateOnly(2025, 9, 1),
        };
        if (ending is { } by)
            pairing.End(by, new DateOnly(2026, 4, 15), reason);
        return pairing;
    }
}
