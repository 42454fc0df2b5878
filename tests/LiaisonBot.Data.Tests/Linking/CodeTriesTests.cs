using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Linking;

/// <summary>Wrong codes are counted for an hour, and no more are looked at because they come all at once.</summary>
public abstract class CodeTriesTests(Engine engine) : IAsyncLifetime
{
    private const int Most = 3;
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 1, 0, 0, TimeSpan.Zero);
    private static readonly CodeSource Source = CodeSource.Address("203.0.113.7", Most);

    private TestRecords records = null!;

    public async Task InitializeAsync() => records = await TestRecords.NewAsync(engine);

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task After_the_last_allowed_wrong_code_none_is_looked_at_for_an_hour_from_the_first()
    {
        for (var guess = 0; guess < Most; guess++)
            Assert.True(await TryAsync(Now.AddMinutes(guess), wrong: true, Source));

        Assert.Equal(Now.AddHours(1), await ClosedUntilAsync(Now.AddMinutes(59), Source));
        Assert.Null(await ClosedUntilAsync(Now.AddHours(1), Source));
        Assert.True(await TryAsync(Now.AddHours(1), wrong: true, Source));
        Assert.Null(await ClosedUntilAsync(Now.AddHours(1), Source));
    }

    [Fact]
    public async Task Right_codes_are_not_counted()
    {
        for (var guess = 0; guess < 2 * Most; guess++)
            Assert.True(await TryAsync(Now, wrong: false, Source));

        Assert.Null(await ClosedUntilAsync(Now, Source));
    }

    [Fact]
    public async Task One_source_does_not_hold_up_another_but_all_addresses_together_hold_up_each()
    {
        var all = CodeSource.AnyAddress(5);
        for (var guess = 0; guess < Most; guess++)
            await TryAsync(Now, wrong: true, Source, all);
        var other = CodeSource.Address("203.0.113.8", Most);
        Assert.Null(await ClosedUntilAsync(Now, other, all));
        Assert.Null(await ClosedUntilAsync(Now, CodeSource.Account("203.0.113.7", "", Most)));

        await TryAsync(Now, wrong: true, other, all);
        await TryAsync(Now, wrong: true, other, all);

        Assert.NotNull(await ClosedUntilAsync(Now, CodeSource.Address("203.0.113.9", Most), all));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_many_codes_sent_at_once_no_more_are_looked_at_than_of_as_many_one_by_one(bool known)
    {
        if (known)
            await TryAsync(Now, wrong: false, Source);

        // Each has read that none was wrong yet before any of them commits.
        var guesses = new List<LiaisonDb>();
        for (var guess = 0; guess < 10; guess++)
        {
            var db = records.Store.Read();
            await (await CodeTries.OfAsync(db, Now, default, Source)).CountAsync(wrong: guess > 0, default);
            guesses.Add(db);
        }

        var outcomes = await Task.WhenAll(guesses.Select(db => records.Store.CommitAsync(db, default)));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(9, outcomes.Count(outcome => outcome == CommitOutcome.Conflict));
    }

    [Fact]
    public async Task What_no_longer_counts_is_swept_out_and_no_address_is_kept()
    {
        await TryAsync(Now, wrong: true, Source);
        await TryAsync(Now.AddHours(1), wrong: true, CodeSource.Address("203.0.113.8", Most));

        await using var db = records.Store.Read();
        var kept = Assert.Single(await db.WrongCodes.ToListAsync());
        Assert.DoesNotContain("203.0.113", kept.Source, StringComparison.Ordinal);
        Assert.Equal(Now.AddHours(1), kept.Since);
    }

    /// <summary>False when none was looked at.</summary>
    private async Task<bool> TryAsync(DateTimeOffset at, bool wrong, params CodeSource[] sources)
    {
        await using var db = records.Store.Read();
        var tries = await CodeTries.OfAsync(db, at, default, sources);
        if (tries.ClosedUntil is not null)
            return false;
        await tries.CountAsync(wrong, default);
        return await records.Store.CommitAsync(db, default) == CommitOutcome.Committed;
    }

    private async Task<DateTimeOffset?> ClosedUntilAsync(DateTimeOffset at, params CodeSource[] sources)
    {
        await using var db = records.Store.Read();
        return (await CodeTries.OfAsync(db, at, default, sources)).ClosedUntil;
    }
}

public sealed class CodeTriesOnSqliteTests() : CodeTriesTests(Engine.Sqlite);

public sealed class CodeTriesOnPostgresTests() : CodeTriesTests(Engine.Postgres);
