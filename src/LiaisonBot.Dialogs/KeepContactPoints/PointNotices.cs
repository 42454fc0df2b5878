using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>The names of those who were told, and of those whom the bot has no way to tell.</summary>
internal sealed record Heard(IReadOnlyList<string> Told, IReadOnlyList<string> Unreached)
{
    public static Heard Nobody { get; } = new([], []);
}

/// <summary>Whoever it is about is told, after their quiet hours; whoever does it is not, and knows.</summary>
internal static class PointNotices
{
    /// <param name="turn">The turn.</param>
    /// <param name="news">What happened to which: the key of the notice's title.</param>
    public static async Task<Heard> TellAsync(Turn turn, params IEnumerable<(NamedPoint Named, string Title)> news)
    {
        var (told, unreached) = (new List<string>(), new List<string>());
        foreach (var (named, title) in news)
        {
            var id = named.Point.PersonId;
            if (!await IsToldAsync(turn, id))
                continue;
            var isTold = await turn.TellAsync(id, words => Of(named, title, words), Delivery.AfterQuietHours);
            (isTold ? told : unreached).Add(named.Person);
        }

        return new Heard(told, unreached);
    }

    /// <summary>The same beforehand.</summary>
    public static async Task<Heard> WouldTellAsync(Turn turn, NamedPoint named)
    {
        var id = named.Point.PersonId;
        if (!await IsToldAsync(turn, id))
            return Heard.Nobody;
        return await (await turn.Db.OutOfReachAsync()).ContainsAsync(id) ? new Heard([], [named.Person]) : new Heard([named.Person], []);
    }

    /// <summary>What whoever does it reads of that.</summary>
    public static IEnumerable<CardElement> Lines(Heard heard, Wording words)
    {
        if (heard.Told.Count > 0)
            yield return new UserText(words.Say("point.heard", ("names", words.List(heard.Told))));
        if (heard.Unreached.Count > 0)
            yield return new UserText(words.Say("point.unreached", ("names", words.List(heard.Unreached))));
    }

    public static Card Of(NamedPoint named, string title, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[title]),
            new UserText(words.Point(named)),
            .. named.Point.WasMistaken() ? Array.Empty<CardElement>() : [new TextBlock(words.Span(named.Point.From, named.Point.To)) { Subtle = true }],
        ])
        {
            Actions = [new Press(Verbs.Show, words["point.button.list"]) { SendsInputs = false }],
        },
        words[title]);

    /// <summary>Nobody goes and tells those who have left.</summary>
    private static async Task<bool> IsToldAsync(Turn turn, long id) =>
        id != turn.Me.Id && await turn.Db.People.Here(turn.Today).AnyAsync(person => person.Id == id);
}
