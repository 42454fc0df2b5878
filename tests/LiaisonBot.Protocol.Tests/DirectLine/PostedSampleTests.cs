using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.DirectLine;

/// <summary>What botframework-webchat 4.18.1 really posted, taken down between its page in Chromium and this server.</summary>
public sealed class PostedSampleTests
{
    [Fact]
    public async Task A_sentence_reaches_the_bot_as_the_person_of_the_token_wrote_it()
    {
        var told = await PostAsync("webchat-sentence.json");

        Assert.Equal("昨天和马志强谈心，聊了实验室搬迁", told.Text);
        Assert.Equal("zh-Hans", told.Locale);
        Assert.Equal("dl_zhao", told.From!.Id);
        Assert.Equal("user-84fei04ml5x", told.Id);
        Assert.Null(CardPress.Read(told));
    }

    [Fact]
    public async Task A_press_reaches_the_bot_with_its_verb_its_key_and_what_was_filled_in()
    {
        var press = CardPress.Read(await PostAsync("webchat-press.json"));

        Assert.Equal("contact.save.1", press?.Verb);
        Assert.Equal("Fus5j-nvgaiQJgnTwJO6jw", press?.Key);
        Assert.Equal(["Colleagues=19", "Kind=talk", "Line=实验室搬迁", "On=2026-11-21"],
            press!.Inputs.Select(input => $"{input.Key}={input.Value}").Order(StringComparer.Ordinal));
    }

    private static async Task<Activity> PostAsync(string sample)
    {
        await using var host = await DirectLineHost.StartAsync();
        var conversation = await host.OpenAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "DirectLine", "Posted", sample));
        (await host.PostAsync(conversation, JsonNode.Parse(text)!.AsObject())).EnsureSuccessStatusCode();
        return host.Bot.HeardOf(ActivityTypes.Message).Single().Activity;
    }
}
