using System.Globalization;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>What a member is told: whom to talk with, why and until when.</summary>
/// <param name="Talks">Theirs, all of one occasion; there is at least one.</param>
/// <param name="By">The secretary's name.</param>
/// <param name="LogVerb">The verb that logs a contact; null when there is none.</param>
/// <param name="PairingsVerb">The verb that shows one's pairings; null when there is none.</param>
internal sealed record NoticeView(IReadOnlyList<TalkLine> Talks, string By, string? LogVerb, string? PairingsVerb);

internal static class NoticeCards
{
    private const int WholeLine = 2 * MustTalk.LineLength;
    private const int MostNames = 1000;

    public static Card Owed(NoticeView view, Wording words) => Of("musttalk.notice.owed", view, [.. Buttons(view, words)], words);

    public static Card Undone(NoticeView view, Wording words) => Of("musttalk.notice.undone", view, [], words);

    private static Card Of(string key, NoticeView view, IReadOnlyList<CardButton> buttons, Wording words)
    {
        var talk = view.Talks[0].Talk;
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(words[key]),
                new UserText(new TextRun(Excerpt.Of(words.List(view.Talks.Select(one => one.Colleague)), MostNames)) { Bold = true }),
                LabelledLine.Of(words, "musttalk.occasion", words.Term(talk.Occasion)),
                LabelledLine.Of(words, "musttalk.on", words.Day(talk.OccurredOn)),
                LabelledLine.Of(words, "musttalk.due", words.Day(talk.DueOn)),
                .. talk.Line is { } line ? [LabelledLine.Of(words, "musttalk.line", Excerpt.Of(line, WholeLine))] : Array.Empty<CardElement>(),
                LabelledLine.Of(words, "musttalk.by", view.By),
                new TextBlock(words[key + ".notice"]) { Subtle = true },
            ])
            {
                Actions = buttons,
            },
            words[key]);
    }

    /// <summary>One colleague: the form opens for them, with the occasion. Several: each has a button among the member's pairings.</summary>
    private static IEnumerable<CardButton> Buttons(NoticeView view, Wording words)
    {
        if (view is { Talks: [var one], LogVerb: { } log })
        {
            yield return new Press(log, words["musttalk.button.log"])
            {
                Style = ButtonStyle.Positive,
                Data = new Dictionary<string, string>
                {
                    ["pairing"] = one.Talk.PairingId.ToString(CultureInfo.InvariantCulture),
                    ["occasion"] = Literals<Occasion>.Write(one.Talk.Occasion),
                },
            };
        }

        if (view.PairingsVerb is { } pairings)
            yield return new Press(pairings, words["musttalk.button.pairings"]);
    }
}
