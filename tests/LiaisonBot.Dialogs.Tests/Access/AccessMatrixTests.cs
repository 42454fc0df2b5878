using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>
/// Every action by everybody in every relation: by word, by button with a key of one's own, and forged with somebody else's key.
/// What is expected stands in <see cref="AccessTable"/>, written from programme.md, not computed from the code.
/// </summary>
public sealed class AccessMatrixTests
{
    private static readonly ActionRegistry Actions =
        new ServiceCollection().AddDialogs().BuildServiceProvider().GetRequiredService<ActionRegistry>();

    public static TheoryData<Caste, Relation> Cells
    {
        get
        {
            var cells = new TheoryData<Caste, Relation>();
            foreach (var caste in Enum.GetValues<Caste>())
            {
                foreach (var relation in Enum.GetValues<Relation>())
                    cells.Add(caste, relation);
            }

            return cells;
        }
    }

    [Fact]
    public void Every_action_has_its_row_and_every_row_its_action() =>
        Assert.Equal(Actions.All.Select(action => action.Id).Order(StringComparer.Ordinal), AccessTable.Rows.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Doors_open_and_records_are_reached_as_the_table_says(Caste caste, Relation relation)
    {
        var worlds = new Stack<AccessWorld>([await AccessWorld.OpenAsync(caste, relation)]);
        var wrong = new List<string>();
        foreach (var action in Actions.All)
        {
            var row = AccessTable.Rows[action.Id];
            var known = caste != Caste.Nobody && relation is not (Relation.OtherTenant or Relation.Left);
            var expected = new Cell(known && row.Opens(caste), known && row.Reaches(caste, relation));
            if (action.Words is { } words)
                await CheckAsync($"{action.Id} by word", expected with { Reaches = known && row.ReachesByWord(caste, relation) }, world => world.Chat.SayAsync(words.Title(Language.Chinese)));
            if (action.Verb is not { } verb)
                continue;
            await CheckAsync($"{action.Id} by button", expected, world => PressAsync(world, verb, action.KeyKind, ofSomebodyElse: false));
            if (action.KeyKind is not null)
                await CheckAsync($"{action.Id} forged", expected with { Reaches = false }, world => PressAsync(world, verb, action.KeyKind, ofSomebodyElse: true));
        }

        while (worlds.TryPop(out var used))
            await used.DisposeAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task CheckAsync(string what, Cell expected, Func<AccessWorld, Task> act)
        {
            var world = worlds.Peek();
            var (before, written) = (await world.StateAsync(), await world.AuditedAsync());
            await act(world);
            var closed = world.Chat.Replies.Any(reply => reply.Reads("不在您的权限内") || reply.Reads("由与您结对的党员来登记") || reply.Reads("我还不认识您"));
            var after = await world.StateAsync();
            var found = new Cell(!closed, AccessWorld.Reads(world.Chat) || before != after);
            if (found != expected)
                wrong.Add($"{what}: expected {expected}, found {found}");
            if (relation != Relation.OwnPairing && world.Chat.Replies.Any(reply => reply.Reads(AccessWorld.Note)))
                wrong.Add($"{what}: shows a private note");
            if (before != after && await world.AuditedAsync() == written)
                wrong.Add($"{what}: changed a record and left no audit entry");
            if (before != after)
                worlds.Push(await AccessWorld.OpenAsync(caste, relation));
        }
    }

    private static async Task PressAsync(AccessWorld world, string verb, string? kind, bool ofSomebodyElse)
    {
        (string, string)[] inputs = [.. world.Ids, ("Answer", "答复"), ("Reason", kind == "objection.form.1" ? "理由" : "leave"), ("From", "2026-06-01"), ("To", "2026-06-02"), ("Plan", "新计划")];
        if (kind == "case.report-form.1")
            inputs = [.. inputs.Where(input => input.Item1 is not ("Kind" or "Whom")), .. world.Report];
        if (kind is not null)
            inputs = [.. inputs, ("cardKey", await world.KeyAsync(kind, ofSomebodyElse))];
        await world.Chat.ForgeAsync(verb, inputs);
    }

    private sealed record Cell(bool Opens, bool Reaches);
}
