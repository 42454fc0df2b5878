using System.Net;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Testing.Rosters;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary>What the real program sends to a collector.</summary>
public sealed class TracesTests
{
    private const string CallersTrace = "0af7651916cd43dd8448eb211c80319c";
    private const string CallersSpan = "b7ad6b7169203331";
    private const string State = "stranger=whatever-they-like";
    private const string Private = "有一句谁也不该看到的话";

    /// <summary>Whatever else stood in a span might be about somebody.</summary>
    private static readonly string[] AllowedTags =
        ["liaisonbot.kind", "liaisonbot.status", "liaisonbot.outcome", "liaisonbot.message", "liaisonbot.messages"];

    [Fact]
    public async Task A_turn_goes_on_in_its_callers_trace_and_what_it_wrote_is_found_by_its_number()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var stand = await StartAsync(collector);
        stand.Bot.Client.DefaultRequestHeaders.Add("traceparent", $"00-{CallersTrace}-{CallersSpan}-00");
        using var said = await stand.Person(PlainSchool.Account(1)).SayAsync(stand.Bot.Client, $"帮助 {Private}");
        var answer = await stand.Channel.NextAsync(TimeSpan.FromSeconds(60));

        var turn = await collector.SpanAsync(span => span.Name == "turn");
        var decided = await collector.SpanAsync(span => span.Name == "decide" && span.Parent == turn.Id);
        var committed = await collector.SpanAsync(span => span.Name == "commit" && span.Parent == turn.Id);
        var sent = await collector.SpanAsync(span => span.Name == "send");

        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal(("LiaisonBot", CallersTrace, CallersSpan), (turn.Service, turn.Trace, turn.Parent));
        Assert.Equal(("message", "200"), (turn.Tags["liaisonbot.kind"], turn.Tags["liaisonbot.status"]));
        Assert.All([decided, committed], span => Assert.Equal(CallersTrace, span.Trace));
        Assert.Equal(("committed", sent.Tags["liaisonbot.message"]), (committed.Tags["liaisonbot.outcome"], committed.Tags["liaisonbot.messages"]));
        Assert.Equal(("", "Delivered"), (sent.Parent, sent.Tags["liaisonbot.outcome"]));
        Assert.Equal($"00-{sent.Trace}-{sent.Id}-01", answer.TraceParent);
    }

    [Fact]
    public async Task Without_a_callers_trace_a_turn_begins_one_and_so_does_a_job()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var stand = await StartAsync(collector);
        using var said = await stand.Person(PlainSchool.Account(1)).SayAsync(stand.Bot.Client, Private);
        using var moved = await stand.Bot.Client.PostAsync(
            new Uri("dev/clock", UriKind.Relative), new StringContent("""{"advance":"P1D"}""", null, "application/json"));

        var turn = await collector.SpanAsync(span => span.Name == "turn");
        var planned = await collector.SpanAsync(span => span.Name == "plan-reminders");

        Assert.Equal(("", ""), (turn.Parent, planned.Parent));
        Assert.NotEqual(turn.Trace, planned.Trace);
    }

    [Fact]
    public async Task Nothing_that_is_sent_says_who_or_what()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var stand = await StartAsync(collector);
        stand.Bot.Client.DefaultRequestHeaders.Add("traceparent", $"00-{CallersTrace}-{CallersSpan}-01");
        stand.Bot.Client.DefaultRequestHeaders.Add("tracestate", State);
        using var said = await stand.Person(PlainSchool.Account(1)).SayAsync(stand.Bot.Client, $"反映困难：{Private}");
        await stand.Channel.NextAsync(TimeSpan.FromSeconds(60));
        await collector.SpanAsync(span => span.Name == "send");

        Assert.Equal("LiaisonBot", await collector.ServiceOfAsync("liaisonbot.turn.duration"));
        Assert.Equal("LiaisonBot", await collector.ServiceOfAsync("liaisonbot.outbox.waiting"));
        Assert.All(collector.Spans, span => Assert.Empty(span.Tags.Keys.Except(AllowedTags)));
        Assert.DoesNotContain(Private, collector.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain(State, collector.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain(PlainSchool.Account(1), collector.Raw, StringComparison.Ordinal);
    }

    private static Task<BotInTeams> StartAsync(OtlpCollector collector) => BotInTeams.StartOnSchoolAsync(
        folder => PlainSchool.Write(folder, 1), new Dictionary<string, string>([.. collector.Settings, .. BotInTeams.WithoutReminders]));
}
