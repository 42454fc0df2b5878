using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs;

/// <summary>What a bot's database holds, read beside the bot.</summary>
public sealed class Ledger(BotInTeams stand)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>How often each line stands in an entry that counts.</summary>
    public async Task<IReadOnlyDictionary<string, int>> EntriesByLineAsync()
    {
        await using var store = await stand.OpenStoreAsync();
        await using var db = store.Read();
        return await db.Set<Contact>()
            .Where(contact => contact.VoidedAt == null && contact.SupersededById == null)
            .GroupBy(contact => contact.Line)
            .ToDictionaryAsync(same => same.Key, same => same.Count());
    }

    /// <summary>
    /// Waits until every promised answer is sent, and no reminder is still on its way. A reminder is sent at most once: one over which the
    /// bot died, or that was taken back because its contact was logged, is no promise that was broken.
    /// </summary>
    /// <returns>How many are left when patience ends, or were given up.</returns>
    public async Task<int> UnsentAfterAsync(TimeSpan patience)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await using (var store = await stand.OpenStoreAsync())
            await using (var db = store.Read())
            {
                var unsent = await db.Set<OutboxMessage>().CountAsync(message =>
                    message.Class == OutboxClass.Answer ? message.State != OutboxState.Sent : message.State == OutboxState.Sending);
                if (unsent == 0 || TimeProvider.System.GetElapsedTime(begun) > patience)
                    return unsent;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    /// <summary>SQLite's own check of the whole file. A PostgreSQL server was not what died: it has nothing to recover from.</summary>
    public async Task<bool> IsSoundAsync()
    {
        if (stand.Engine != Engine.Sqlite)
            return true;
        await using var connection = new SqliteConnection($"Data Source={await stand.FindFileAsync()};Pooling=False");
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync() as string == "ok";
    }
}
