using System.Globalization;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A talk that the member owes (C4).</summary>
internal sealed record TalkLine
{
    public required long PairingId { get; init; }

    /// <summary>The colleague's.</summary>
    public required string Name { get; init; }

    public required Occasion Occasion { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public string? Line { get; init; }

    /// <summary>The pairing has ended and there is no new friend: the talk is still this member's.</summary>
    public bool HasEnded { get; init; }
}

/// <summary>How the list of pairings shows the talks that are owed.</summary>
internal static class TalkParts
{
    private const int MostLine = 40;
    private const int MostAlone = 5;

    /// <summary>On the first page: how many are owed, and the most urgent one of those pairings that have ended, which no page lists.</summary>
    public static IEnumerable<CardElement> Above(PairingsView view, Wording words)
    {
        if (view.Talks.Count == 0 || view.Page.HasPrevious)
            yield break;
        yield return new TextBlock(words.Say("mypairings.talks", ("count", view.Talks.Count))) { Color = TextColor.Attention, Bold = true };
        if (view.Talks.FirstOrDefault(talk => talk.HasEnded) is not { } ended)
            yield break;
        yield return new UserText(new TextRun(ended.Name) { Bold = true }, new TextRun($"  {words["mypairings.talk.ended"]}") { Subtle = true });
        foreach (var part in Of(ended, view.Today, words))
            yield return part;
        if (view.LogVerb is { } log)
            yield return new ActionSet(Log(ended, log, words));
    }

    /// <summary>The most urgent one of a pairing; the next follows once it is held.</summary>
    public static IEnumerable<CardElement> Under(PairingLine line, PairingsView view, Wording words) =>
        First(line, view) is { } talk ? Of(talk, view.Today, words) : [];

    /// <summary>The form opens for this colleague, with the occasion chosen.</summary>
    public static IEnumerable<CardButton> Buttons(PairingLine line, PairingsView view, Wording words) =>
        First(line, view) is { } talk && view.LogVerb is { } log ? [Log(talk, log, words)] : [];

    /// <summary>In the message of a morning: the most urgent ones, each with what logs it.</summary>
    public static IEnumerable<CardElement> Alone(IReadOnlyList<TalkLine> talks, DateOnly today, string? logVerb, Wording words)
    {
        yield return new TextBlock(words.Say("mypairings.talks", ("count", talks.Count))) { Color = TextColor.Attention, Bold = true };
        foreach (var talk in talks.Take(MostAlone))
        {
            yield return new UserText(new TextRun(talk.Name) { Bold = true }) { Spacing = Spacing.Small };
            foreach (var part in Of(talk, today, words))
                yield return part;
            if (logVerb is not null)
                yield return new ActionSet(Log(talk, logVerb, words)) { Spacing = Spacing.Small };
        }

        if (talks.Count > MostAlone)
            yield return new ActionSet(new Press(Verbs.List, words["mypairings.button.list"]) { SendsInputs = false }) { Spacing = Spacing.Small };
    }

    private static TalkLine? First(PairingLine line, PairingsView view) => view.Talks.FirstOrDefault(talk => talk.PairingId == line.Id);

    private static IEnumerable<CardElement> Of(TalkLine talk, DateOnly today, Wording words)
    {
        var what = words.Say(
            talk.DueOn < today ? "mypairings.talk.overdue" : "mypairings.talk",
            ("occasion", words.Term(talk.Occasion)),
            ("day", talk.OccurredOn),
            ("by", words.Weekday(talk.DueOn)));
        yield return new TextBlock(what) { Color = TextColor.Attention, Spacing = Spacing.Small };
        if (talk.Line is { } line)
            yield return LabelledLine.Of(words, "mypairings.talk.line", Excerpt.Of(line, MostLine));
    }

    private static Press Log(TalkLine talk, string verb, Wording words) => new(verb, words["mypairings.button.talk"])
    {
        Data = new Dictionary<string, string>
        {
            [PlanDialog.Pairing] = talk.PairingId.ToString(CultureInfo.InvariantCulture),
            ["occasion"] = Literals<Occasion>.Write(talk.Occasion),
        },
        SendsInputs = false,
    };
}
