using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Proofs.Pairings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>Batches over records at random, opened and made in chat by whoever is secretary everywhere.</summary>
public sealed class RandomBatchTests
{
    private const int People = 14;

    [Theory]
    [InlineData(Engine.Sqlite, 8)]
    [InlineData(Engine.Postgres, 2)]
    public async Task Whatever_the_records_what_a_batch_makes_keeps_every_rule_and_a_second_press_makes_nothing(Engine engine, int schools)
    {
        for (var seed = 0; seed < schools; seed++)
        {
            await using var school = await School.OpenAsync(engine);
            var (chat, rules) = await OpenAsync(school, seed);
            var cards = new List<Reply>();
            foreach (var part in (await ReadAsync(school, db => db.BatchPairs)).GroupBy(pair => pair.UnitId))
            {
                await chat.ForgeAsync("batch.names.1", ("batch", $"{part.First().BatchId}"), ("unit", $"{part.Key}"));
                if (seed % 2 == 0)
                    await chat.PressAsync("暂缓");
                if (Button(chat.Last) is not { } all)
                    continue;
                cards.Add(chat.Last);
                await chat.PressAsync(all);
            }

            var pairs = await ReadAsync(school, db => db.BatchPairs);
            var paired = await MadeAsync(school);
            Assert.All(pairs, pair => Assert.True(pair.State is BatchPairState.Held or BatchPairState.Paired, $"seed {seed}: {pair.State}"));
            Assert.Equal(pairs.Count(pair => pair.State == BatchPairState.Paired), paired.Count);
            AssertRules(rules, paired);
            foreach (var card in cards)
                await chat.PressAsync(card, Button(card)!);
            Assert.Equal(paired.Select(pairing => pairing.Id), (await MadeAsync(school)).Select(pairing => pairing.Id));
        }
    }

    /// <summary>The batch, and the rules as they stand before anybody is paired by it.</summary>
    private static async Task<(Chat Chat, RulesByHand Rules)> OpenAsync(School school, int seed)
    {
        var clock = school.Services.GetRequiredService<ProgrammeClock>();
        var records = new RandomRecords(school.Store, clock, seed);
        school.Programme.Pairing = records.Settings();
        var units = (await ReadAsync(school, db => db.Units)).OrderBy(unit => unit.Path, StringComparer.Ordinal).ToList();
        var secretary = await school.MemberAsync("何文清", units[0], Role.Secretary);
        await school.ChangeAsync(db => db.AddRange(units.Skip(1).Select(unit =>
            new RoleHolding { PersonId = secretary.Id, UnitId = unit.Id, Role = Role.Secretary, From = school.Today })));
        await records.WriteAsync(People, school.Programme.Pairing, units);
        var chat = school.ChatOf(secretary);
        await chat.SayAsync("结对批次");
        await chat.PressAsync("开批次");
        await chat.PressAsync("开批次", ("Categories", ""));
        chat.Expect("批次已开");
        await using var db = school.Store.Read();
        return (chat, new RulesByHand(new PlainScene(db, clock, school.Programme.Pairing).On(school.Today), school.Programme.Pairing));
    }

    private static void AssertRules(RulesByHand rules, IReadOnlyList<Pairing> made)
    {
        var (members, colleagues) = (rules.Members.ToDictionary(one => one.Id), rules.Colleagues.ToDictionary(one => one.Id));
        Assert.Equal(made.Count, made.DistinctBy(pairing => pairing.ColleagueId).Count());
        Assert.All(made, pairing => Assert.Equal(HardRule.None, rules.Between(members[pairing.MemberId], colleagues[pairing.ColleagueId])));
        Assert.All(made.GroupBy(pairing => pairing.MemberId), mine => Assert.True(rules.Load[mine.Key] + mine.Count() <= members[mine.Key].Places));
    }

    private static string? Button(Reply card) => card.Buttons.FirstOrDefault(button => button.StartsWith("完成这", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<Pairing>> MadeAsync(School school) =>
        [.. (await ReadAsync(school, db => db.Pairings)).Where(pairing => pairing.Batch is not null).OrderBy(pairing => pairing.Id)];

    private static async Task<List<T>> ReadAsync<T>(School school, Func<Data.LiaisonDb, IQueryable<T>> table)
        where T : class
    {
        await using var db = school.Store.Read();
        return await table(db).AsNoTracking().ToListAsync();
    }
}
