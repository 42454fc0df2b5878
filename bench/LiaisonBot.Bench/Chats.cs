using System.Collections.Concurrent;
using System.Globalization;
using LiaisonBot.Testing.Channels;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Bench;

/// <summary>The members' chats on one channel: each opens the form, fills it in and saves, as often as it is asked to.</summary>
internal sealed class Chats
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly BotInTeams stand;
    private readonly ConcurrentQueue<TeamsPerson> idle;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Delivery>> awaited = new();
    private int entries;

    public Chats(BotInTeams stand, int members)
    {
        this.stand = stand;
        idle = new(Enumerable.Range(1, members).Select(member => stand.Person(PlainSchool.Account(member))));
        stand.Channel.BeforeAnswer = delivery =>
        {
            if (awaited.TryRemove(delivery.Conversation, out var waiting))
                waiting.TrySetResult(delivery);
            return Task.CompletedTask;
        };
    }

    /// <summary>Two turns: a command until its form has arrived, and a press until its answer has. Times are from <paramref name="due"/>.</summary>
    public async Task LogContactAsync(long due, Latencies open, Latencies save)
    {
        if (!idle.TryDequeue(out var person))
            throw new InvalidOperationException("More turns are under way than there are members: ask for more members.");
        var form = await OpenAsync(person);
        open.Add(TimeProvider.System.GetElapsedTime(due));
        var pressed = TimeProvider.System.GetTimestamp();
        await SaveAsync(person, form);
        save.Add(TimeProvider.System.GetElapsedTime(pressed));
        idle.Enqueue(person);
    }

    private async Task<CardOnWire> OpenAsync(TeamsPerson person)
    {
        var arrival = awaited[person.Conversation] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var answer = await person.SayAsync(stand.Bot.Client, "记录联系");
        answer.EnsureSuccessStatusCode();
        return CardOnWire.Of(await arrival.Task.WaitAsync(Patience, TimeProvider.System))!;
    }

    private async Task SaveAsync(TeamsPerson person, CardOnWire form)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"第{Interlocked.Increment(ref entries)}次谈心，了解近期工作");
        using var answer = await person.PressAsync(stand.Bot.Client, form, "保存", new Dictionary<string, string>
        {
            ["Colleagues"] = form.Choices["Colleagues"][0],
            ["Kind"] = form.Choices["Kind"][0],
            ["Line"] = line,
        });
        answer.EnsureSuccessStatusCode();
        var saved = await answer.Content.ReadAsStringAsync();
        if (!saved.Contains("联系记录已保存", StringComparison.Ordinal))
            throw new InvalidOperationException($"The contact was not saved: {saved}");
    }
}
