using System.Globalization;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What several cards say of a gathering.</summary>
internal static class GatheringParts
{
    public static string When(Gathering gathering, Wording words) =>
        $"{words.Day(gathering.On)} {gathering.At.ToString(InputTime.Format, CultureInfo.InvariantCulture)}";

    public static IEnumerable<CardElement> Facts(Gathering gathering, Wording words) =>
    [
        LabelledLine.Of(words, "gathering.when", When(gathering, words)),
        LabelledLine.Of(words, "gathering.place", gathering.Place),
        LabelledLine.Of(words, "gathering.topic", gathering.Topic),
    ];

    public static string State(Gathering gathering, bool isNoted, Wording words) =>
        words[isNoted ? "gathering.state.noted" : $"gathering.state.{Literals<GatheringState>.Write(gathering.State)}"];

    /// <summary>The data of a press that opens it.</summary>
    public static IReadOnlyDictionary<string, string> Data(Gathering gathering) =>
        new Dictionary<string, string> { [Verbs.Gathering] = RecordName.Text(gathering.Id) };
}
