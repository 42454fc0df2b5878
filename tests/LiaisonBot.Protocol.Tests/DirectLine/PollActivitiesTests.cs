namespace LiaisonBot.Protocol.Tests.DirectLine;

public sealed class PollActivitiesTests
{
    [Fact]
    public async Task Polling_goes_on_from_the_watermark_and_keeps_it_when_nothing_is_new()
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        Assert.Equal("0", (await host.PollAsync(conversation))["watermark"]!.GetValue<string>());
        await host.BotSaysAsync(conversation, "一");
        var first = await host.PollAsync(conversation, "0");
        var watermark = first["watermark"]!.GetValue<string>();
        Assert.Single(first["activities"]!.AsArray());

        var nothing = await host.PollAsync(conversation, watermark);
        Assert.Empty(nothing["activities"]!.AsArray());
        Assert.Equal(watermark, nothing["watermark"]!.GetValue<string>());

        await host.BotSaysAsync(conversation, "二");
        var next = await host.PollAsync(conversation, watermark);
        Assert.Equal("二", Assert.Single(next["activities"]!.AsArray())!["text"]!.GetValue<string>());
    }
}
