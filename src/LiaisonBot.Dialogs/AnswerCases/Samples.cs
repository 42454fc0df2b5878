using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;

namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>This slice's card in all its states.</summary>
internal static class Samples
{
    public static IEnumerable<CardSample> All =>
    [
        Of("raised", new OwnCase(SampleCases.Open.Own(), SampleCases.Key)),
        Of("taken", new OwnCase(SampleCases.Taken.Own(), SampleCases.Key) { News = "answering.news.taken" }),
        Of("asked", new OwnCase(SampleCases.Asked.Own(), SampleCases.Key) { News = "answering.news.asked" }),
        Of("long history", new OwnCase(SampleCases.Long.Own(), SampleCases.Key)),
        Of("not solved yet", new OwnCase((SampleCases.Taken with { Answer = SampleCases.Resolved.Answer }).Own(), SampleCases.Key) { News = "answering.done.not_solved" }),
        Of("answered", new OwnCase(SampleCases.Resolved.Own(), SampleCases.Key) { News = "answering.news.resolved" }),
        Of("answered, and why is missing", new OwnCase(SampleCases.Resolved.Own(), SampleCases.Key) { Refusal = CaseRefusal.NoText }),
        Of("asked again", new OwnCase(SampleCases.Resolved.Own(), SampleCases.Key) { News = "answering.news.asked_again" }),
        Of("cannot be solved", new OwnCase(SampleCases.NotSolvable.Own(), SampleCases.Key) { News = "answering.news.cannot_solve" }),
        Of("confirmed", new OwnCase(SampleCases.Confirmed.Own(), null) { News = "answering.done.confirmed" }),
        Of("longest, reply too long", new OwnCase(SampleCases.Longest.Own(), SampleCases.Key)
        {
            Refusal = CaseRefusal.TooLong,
            Text = new string('长', 1500),
            Length = 20_000,
        }),
    ];

    private static CardSample Of(string state, OwnCase view) => new("case.own", state, words => OwnCard.Of(view with { ListVerb = "case.list-mine.1" }, words));
}
