using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string AssignVerb = "proposal.assign.1";
    private const string AskVerb = "proposal.ask.1";
    private static readonly NextStep Own = new("pairing.list.1", "ending.button.list");
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly Afterwards Alone = new([], MaySeek: true);
    private static readonly Afterwards Neither = new([], MaySeek: false);
    private static readonly Afterwards Others = new(["方远", LongName], MaySeek: false);
    private static readonly Pairing Pairing = New("凌晓", "陈思远", null, null);
    private static readonly Pairing Changed = New("凌晓", "陈思远", PairingEnding.Colleague, null);
    private static readonly Pairing Ended = New("凌晓", "陈思远", PairingEnding.Member, "即将调往其他校区");
    private static readonly Pairing Longest = New(LongName, LongName, PairingEnding.Branch, new string('因', Pairing.EndReasonLength));

    public static IEnumerable<CardSample> All =>
    [
        new("pairing.change", "asked once", words => ChangeCard.Of("凌晓", Alone, Key, words)),
        new("pairing.change", "longest", words => ChangeCard.Of(LongName, Alone, Key, words)),
        new("pairing.change", "asked once, others remain", words => ChangeCard.Of("凌晓", Others, Key, words)),
        new("pairing.change", "done", words => EndingCards.Done(Changed, "ending.changed", Alone.Say("ending.changed.what", words), (Key, Own), words)),
        new("pairing.change", "done, others remain", words => EndingCards.Done(Changed, "ending.changed", Others.Say("ending.changed.what", words), (Key, Own), words)),
        new("pairing.change", "the former friend is told", words => EndingCards.ToMember(Changed, "ending.told.changed", words)),
        new("pairing.change", "the branch is told", words => EndingCards.Sought(Changed, Alone, AssignVerb, words)),
        new("pairing.change", "the branch is told, others remain", words => EndingCards.Sought(Changed, Others, AssignVerb, words)),
        new("pairing.change", "undone", words => EndingCards.Done(Pairing, "ending.undone", words["ending.undone.what"], (null, Own), words)),
        new("pairing.change", "undone, another request lapses", words => EndingCards.Done(Pairing, "ending.undone", words["ending.undone.what.lapsed"], (null, Own), words)),
        new("pairing.change", "told that a request lapsed, longest", words => EndingCards.Lapsed(LongName, LongName, true, words)),
        new("pairing.change", "told that no answer is needed, longest", words => EndingCards.Lapsed(LongName, LongName, false, words)),
        new("pairing.change", "the branch is told that it was undone", words => EndingCards.ToMember(Pairing, "ending.told.undone", words)),
        new("pairing.change", "told that it goes on", words => EndingCards.ToMember(Pairing, "ending.told.goes_on", words)),
        new("pairing.end", "which", words => EndCard.Choose([Pairing, Longest], words)),
        new("pairing.end", "form", words => EndCard.Of(new EndView(Pairing, Key), words)),
        new("pairing.end", "longest, wrong", words => EndCard.Of(
            new EndView(Longest, Key) { Reason = new string('因', Pairing.EndReasonLength + 1), Problem = new FormProblem(nameof(EndForm.Reason), "ending.problem.too_long", ("most", Pairing.EndReasonLength)) },
            words)),
        new("pairing.end", "done", words => EndingCards.Done(Ended, "ending.ended", words["ending.ended.what"], (Key, Own), words)),
        new("pairing.end", "the colleague is told", words => EndingCards.ToColleague(Ended, Alone, AskVerb, words)),
        new("pairing.end", "the colleague is told, others remain, longest", words => EndingCards.ToColleague(Longest, Others, AskVerb, words)),
        new("pairing.end", "the colleague is told, who joined the Party", words => EndingCards.ToColleague(Ended, Neither, AskVerb, words)),
        new("pairing.end", "the branch is told", words => EndingCards.Sought(Ended, Alone, AssignVerb, words)),
        new("pairing.end", "the branch is told, others remain", words => EndingCards.Sought(Ended, Others, AssignVerb, words)),
        new("pairing.end", "the branch is told, of who joined the Party", words => EndingCards.Sought(Ended, Neither, AssignVerb, words)),
        new("pairing.end", "the member is told, longest", words => EndingCards.ToMember(Longest, "ending.told.ended", words)),
        new("pairing.now", "it lasts", words => NowCard.Of(new NowView(Pairing, Today, "ending.untouched") { Next = Own }, words)),
        new("pairing.now", "to begin", words => NowCard.Of(new NowView(Pairing, Pairing.StartedOn.AddDays(-1), "ending.untouched") { Next = Own }, words)),
        new("pairing.now", "paused", words => NowCard.Of(new NowView(Pairing, Today, "ending.untouched") { PausedTo = April.AddMonths(2), Next = Own }, words)),
        new("pairing.now", "ended, to be undone", words => NowCard.Of(
            new NowView(Changed, Today, "ending.untouched") { TakesBack = new EndedByMe(Changed, Verbs.Undo, Key), Next = Own }, words)),
        new("pairing.now", "ended, too late, longest", words => NowCard.Of(new NowView(Longest, Today, "ending.too_late"), words)),
        new("pairing.pause", "form of a colleague", words => PauseCard.Of(new PauseView(Pairing, April, Key), words)),
        new("pairing.pause", "form of the branch, longest, wrong", words => PauseCard.Of(
            new PauseView(Longest, April, Key)
            {
                AsksWhy = true,
                MayResume = true,
                PausedUntil = April.AddMonths(2),
                Form = new PauseForm("", new string('因', ExcusedMonth.ReasonLength + 1)),
                Problems =
                [
                    new FormProblem(nameof(PauseForm.Months), "ending.problem.months"),
                    new FormProblem(nameof(PauseForm.Reason), "ending.problem.too_long", ("most", ExcusedMonth.ReasonLength)),
                ],
            },
            words)),
        new("pairing.pause", "paused", words => PauseCard.Told(Pairing, April.AddMonths(2), Own, words)),
        new("pairing.pause", "resumed", words => PauseCard.Resumed(Pairing, [], new NextStep("repair.list.1", "ending.button.repair"), words)),
        new("pairing.pause", "resumed, but for what the branch excused, longest", words => PauseCard.Resumed(Longest, [April, April.AddMonths(1), April.AddMonths(2)], Own, words)),
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
            pairing.End(by, Today, reason);
        return pairing;
    }
}
