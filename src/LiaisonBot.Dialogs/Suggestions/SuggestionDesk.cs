using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Suggestions;

/// <summary>
/// Makes suggestions beside the turns. A school takes half a second and the largest some ten: a turn waits a moment, and if that is not enough
/// the asker looks again later. What was made is kept, so that its pages fit together while they are turned.
/// </summary>
/// <param name="store">Asked for when the first suggestion is: what can be done at all is known without any records.</param>
/// <param name="patience">How long a turn waits.</param>
internal sealed class SuggestionDesk(Func<LiaisonStore> store, SuggestionPatience patience)
{
    private const int MostKept = 8;

    private readonly Lock gate = new();
    private readonly List<Kept> all = [];

    /// <summary>Null while it is being made.</summary>
    /// <param name="turn">In which it is asked for.</param>
    /// <param name="order">For whom.</param>
    /// <param name="anew">Not the one that was made before, since records have changed or may have.</param>
    public async Task<UnitSuggestion?> AskAsync(Turn turn, SuggestionOrder order, bool anew)
    {
        var made = Begin(order, anew, () => MakeAsync(turn.Clock, turn.Programme, order));
        return await Task.WhenAny(made, Task.Delay(patience.Wait, TimeProvider.System)) == made ? await made : null;
    }

    private Task<UnitSuggestion> Begin(SuggestionOrder order, bool anew, Func<Task<UnitSuggestion>> make)
    {
        var name = $"{order.Unit.Id} {order.Day:O} {string.Join(' ', order.Categories.Order())} {string.Join(' ', order.Settled)} {order.SparesBatches}";
        lock (gate)
        {
            var known = all.Find(one => one.Name == name);
            if (known is not null && (!known.Made.IsCompleted || (!anew && known.Made.IsCompletedSuccessfully)))
                return known.Made;
            all.RemoveAll(one => one == known);
            if (all.Count == MostKept)
                all.RemoveAt(0);
            var made = Task.Run(make);
            all.Add(new Kept(name, made));
            return made;
        }
    }

    private async Task<UnitSuggestion> MakeAsync(ProgrammeClock clock, ProgrammeSettings programme, SuggestionOrder order)
    {
        await using var db = store().Read();
        return await UnitSuggestion.MakeAsync(db, clock, programme, order, CancellationToken.None);
    }

    private sealed record Kept(string Name, Task<UnitSuggestion> Made);
}
