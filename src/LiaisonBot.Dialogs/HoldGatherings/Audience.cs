using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>The names of those invited, by what each of them hears when it is called off.</summary>
/// <param name="Told">Are told.</param>
/// <param name="Waiting">Were not sent their invitation yet: it is taken back, and they hear of nothing.</param>
/// <param name="Unreached">The bot has no way to tell them.</param>
internal sealed record Audience(IReadOnlyList<string> Told, IReadOnlyList<string> Waiting, IReadOnlyList<string> Unreached)
{
    public static async Task<Audience> OfAsync(Turn turn, Gathering gathering)
    {
        await turn.LoadInvitationsAsync(gathering);
        var invited = gathering.People.Where(person => person.IsInvited).ToList();
        var waiting = invited.Where(person => person.Invitation is { State: OutboxState.Pending }).Select(person => person.PersonId).ToHashSet();
        var ids = invited.Select(person => person.PersonId).ToList();
        var unreached = await (await turn.Db.OutOfReachAsync()).Where(id => ids.Contains(id)).ToListAsync();
        var people = await turn.Db.People.Here(turn.Today).Where(person => ids.Contains(person.Id)).OrderBy(person => person.StaffNo).Select(person => new { person.Id, person.Name }).ToListAsync();
        return new Audience(
            [.. people.Where(person => !waiting.Contains(person.Id) && !unreached.Contains(person.Id)).Select(person => person.Name)],
            [.. people.Where(person => waiting.Contains(person.Id)).Select(person => person.Name)],
            [.. people.Where(person => !waiting.Contains(person.Id) && unreached.Contains(person.Id)).Select(person => person.Name)]);
    }
}
