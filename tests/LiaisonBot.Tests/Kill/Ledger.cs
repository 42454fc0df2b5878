using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Kill;

/// <summary>What a bot's database holds, read beside the bot.</summary>
internal sealed class Ledger(string database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>How often each line stands in an entry that counts.</summary>
    public async Task<IReadOnlyDictionary<string, int>> EntriesByLineAsync()
    {
        await using var store = new SqliteStore($"Data Source={database}");
        await using var db = store.Read();
        return await db.Set<Contact>()
            .Where(contact => contact.VoidedAt == null && contact.SupersededById == null)
            .GroupBy(contact => contact.Line)
            .ToDictionaryAsync(same => same.Key, same => same.Count());
    }

    /// <summary>Waits until no promised message is left whose end the bot does not know.</summary>
    public async Task AllSentAsync()
    {
        await using var store = new SqliteStore($"Data Source={database}");
        var begun = TimeProvider.System.GetTimestamp();
        while (await UnsentAsync(store) is > 0 and var left)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, $"{left} messages are still not sent.");
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    /// <summary>SQLite's own check of the whole file: "ok".</summary>
    public async Task<string?> IntegrityAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync() as string;
    }

    private static async Task<int> UnsentAsync(SqliteStore store)
    {
        await using var db = store.Read();
        return await db.Set<OutboxMessage>().CountAsync(message => message.State != OutboxState.Sent);
    }
}
