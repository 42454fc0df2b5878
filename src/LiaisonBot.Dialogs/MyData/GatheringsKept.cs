using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>That the reader was invited to a forum or a reception day, or was there (C6).</summary>
/// <param name="Unit">Who holds it.</param>
internal sealed record GatheringKept(DateOnly On, ContactKind Kind, string Unit, bool WasThere);

/// <summary>The latest gatherings, and what the reader answers for today.</summary>
internal sealed record GatheringsView(IReadOnlyList<GatheringKept> Gatherings, IReadOnlyList<NamedPoint> Points);

internal static class GatheringsKept
{
    /// <summary>Of each; all of them stand in lists of their own.</summary>
    private const int Most = 10;
    private const int MostUnit = 40;

    public static async Task<GatheringsView> GatheringsKeptAsync(this Turn turn)
    {
        var me = turn.Me.Id;
        var gatherings = await (
            from gathering in turn.GatheringsOfMine()
            join unit in turn.Db.Units on gathering.UnitId equals unit.Id
            orderby gathering.On descending, gathering.Id descending
            select new GatheringKept(gathering.On, gathering.Kind, unit.Name, gathering.People.Any(person => person.PersonId == me && person.WasThere))).Take(Most).ToListAsync();
        return new GatheringsView(gatherings, await turn.Db.PointsOfAsync(me, turn.Today, CancellationToken.None));
    }

    public static Card Card(GatheringsView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["mydata.gatherings"]), .. Gatherings(view, words), .. Points(view, words)])
        {
            Actions = [new Press(Verbs.Show, words["mydata.button.back"]) { SendsInputs = false }],
        },
        words["mydata.gatherings"]);

    private static IEnumerable<CardElement> Gatherings(GatheringsView view, Wording words)
    {
        if (view.Gatherings.Count == 0)
            yield return new TextBlock(words["mydata.gatherings.none"]);
        foreach (var one in view.Gatherings)
        {
            var was = words[one.WasThere ? "mydata.gathering.there" : "mydata.gathering.invited"];
            yield return new UserText(words.Say("mydata.gathering", ("day", one.On), ("kind", words.Term(one.Kind)), ("unit", Excerpt.Of(one.Unit, MostUnit)), ("was", was)));
        }

        yield return KeptParts.Readers("mydata.gatherings.readers", words);
    }

    private static IEnumerable<CardElement> Points(GatheringsView view, Wording words)
    {
        if (view.Points.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.points", words);
        foreach (var named in view.Points.Take(Most))
            yield return new UserText(words.Say("mydata.point", ("point", words.Point(named)), ("span", words.Span(named.Point.From, named.Point.To))));
        yield return KeptParts.Readers("mydata.points.readers", words);
    }
}
