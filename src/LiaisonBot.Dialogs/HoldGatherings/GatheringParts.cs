using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What several cards say of a gathering.</summary>
internal static class GatheringParts
{
    public static string When(Gathering gathering, Wording words) => When(GatheringFacts.Of(gathering), words);

    public static string When(GatheringFacts facts, Wording words) => $"{words.Day(facts.On)} {AnnounceForm.Time(facts.At)}";

    public static IEnumerable<CardElement> Facts(Gathering gathering, Wording words) =>
    [
        LabelledLine.Of(words, "gathering.when", When(gathering, words)),
        LabelledLine.Of(words, "gathering.place", gathering.Place),
        LabelledLine.Of(words, "gathering.topic", gathering.Topic),
    ];

    /// <summary>The same with what it was before, where that is something else: old → new.</summary>
    public static IEnumerable<CardElement> Changes(GatheringFacts before, GatheringFacts after, Wording words)
    {
        if (before.Kind != after.Kind)
            yield return LabelledLine.Of(words, "gathering.kind", Change(words.Term(before.Kind), words.Term(after.Kind)));
        yield return LabelledLine.Of(words, "gathering.when", Change(When(before, words), When(after, words)));
        yield return LabelledLine.Of(words, "gathering.place", Change(before.Place, after.Place));
        yield return LabelledLine.Of(words, "gathering.topic", Change(before.Topic, after.Topic));
    }

    public static string State(Gathering gathering, bool isNoted, Wording words) =>
        words[isNoted ? "gathering.state.noted" : $"gathering.state.{Literals<GatheringState>.Write(gathering.State)}"];

    /// <summary>Below the heading of a page of people.</summary>
    public static string Subtitle(Gathering gathering, ListPage page, Wording words) => string.Join(
        " · ", new[] { words.Term(gathering.Kind), words.Day(gathering.On), PageButtons.Where(page, words) }.OfType<string>());

    /// <summary>The data of a press that opens it.</summary>
    public static IReadOnlyDictionary<string, string> Data(Gathering gathering) =>
        new Dictionary<string, string> { [Verbs.Gathering] = RecordName.Text(gathering.Id) };

    /// <summary>From a form back to it. By the form's key: one that is announced in this turn has no id yet.</summary>
    public static Press Back(string key, Wording words) => new(Verbs.Back, words["gathering.button.back"]) { Key = key, SendsInputs = false };

    private static string Change(string before, string after) => before == after ? after : $"{before} → {after}";
}
