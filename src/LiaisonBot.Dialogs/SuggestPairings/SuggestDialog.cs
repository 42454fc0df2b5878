using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>
/// "结对建议": for the speaker's unit, and of several for the one that is chosen. A branch sees pairs by name; a unit above sees figures of those
/// below, and by name what concerns its own people. To look is noted.
/// </summary>
internal sealed class SuggestDialog(SuggestionDesk desk)
{
    public async Task SayAsync(Turn turn)
    {
        var units = await UnitsAsync(turn);
        if (units is [var only])
            await ShowAsync(turn, only, anew: true, Look);
        else
            turn.Say(WhichCard.Of(units, turn.Words));
    }

    /// <summary>From the list of one's units, or once more.</summary>
    public async Task ShowAsync(Turn turn) => await PressedAsync(turn, anew: true, Look);

    public async Task TurnNamesAsync(Turn turn) => await PressedAsync(turn, anew: false, NamesAsync);

    public async Task TurnFiguresAsync(Turn turn) => await PressedAsync(turn, anew: false, Figures);

    private async Task PressedAsync(Turn turn, bool anew, Func<Turn, UnitSuggestion, Task<Card>> draw)
    {
        var units = await UnitsAsync(turn);
        var claimed = RecordName.Id(turn.Input(Verbs.Unit));
        if (units.FirstOrDefault(unit => unit.Id == claimed) is { } chosen)
            await ShowAsync(turn, chosen, anew, draw);
        else
            await SayAsync(turn);
    }

    private async Task ShowAsync(Turn turn, Unit unit, bool anew, Func<Turn, UnitSuggestion, Task<Card>> draw)
    {
        if (await desk.AskAsync(turn, new SuggestionOrder(unit, turn.Today) { SparesBatches = true }, anew) is { } made)
        {
            turn.Audit("pairup.read", () => $"unit:{unit.Id}");
            turn.ShowPage(await draw(turn, made));
        }
        else
        {
            turn.ShowPage(WhichCard.Wait(unit, turn.Words));
        }
    }

    private static Task<Card> Look(Turn turn, UnitSuggestion made) => HasUnitsBelow(made) ? Figures(turn, made) : NamesAsync(turn, made);

    private static Task<Card> Figures(Turn turn, UnitSuggestion made)
    {
        var all = PairUpFigures.Of(made);
        var page = ListPage.Asked(turn.Input(ListPage.Name), all.Units.Count, FiguresCard.OnPage);
        return Task.FromResult(FiguresCard.Of(all, page, turn.VerbOf("batch.begin"), turn.Words));
    }

    private static async Task<Card> NamesAsync(Turn turn, UnitSuggestion made)
    {
        var near = new NearPeople(made);
        var lines = near.Lines.ToList();
        var page = ListPage.Asked(turn.Input(ListPage.Name), lines.Count);
        var shown = lines.Skip(page.Skipped).Take(page.Length).ToList();
        var ids = shown.SelectMany(line => line.People).ToHashSet();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var categories = await turn.Db.CategoryHoldings.On(turn.Today).Where(span => ids.Contains(span.PersonId))
            .OrderBy(span => span.Id).Select(span => new { span.PersonId, span.Category }).ToListAsync();
        return PairUpCard.Of(
            new PairUpView(near, page)
            {
                Lines = shown,
                Names = names,
                Categories = categories.ToLookup(span => span.PersonId, span => span.Category),
                Places = turn.Programme.Pairing.Places,
                Reader = turn.Me.Id,
                Verbs = new PairUpVerbs(
                    turn.VerbOf("proposal.assign"), turn.VerbOf("proposal.propose"), turn.VerbOf("batch.begin"), turn.VerbOf("proposal.list"), turn.VerbOf("batch.show")),
                HasFigures = HasUnitsBelow(made),
            },
            turn.Words);
    }

    private static bool HasUnitsBelow(UnitSuggestion made) => made.Order.Unit.Kind < UnitKind.Branch;

    private static async Task<List<Unit>> UnitsAsync(Turn turn) => await (await turn.UnitsToPairAsync()).OrderBy(unit => unit.Path).ToListAsync();
}
