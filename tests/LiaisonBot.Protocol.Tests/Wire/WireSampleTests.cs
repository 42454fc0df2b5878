using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Wire;

/// <summary>Activities as the channels write them, one file each.</summary>
public sealed class WireSampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Wire");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_comes_back_as_it_went_in(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        var written = JsonSerializer.Serialize(Read(file), ProtocolJson.Wire.Activity);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(written)), written);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_says_where_to_answer(string file)
    {
        var where = ConversationReference.Of(Read(file));

        Assert.NotNull(where);

        // The Playground plays Teams.
        Assert.StartsWith(where.ChannelId, file.Replace("playground", ChannelIds.Teams, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(where, ConversationReference.FromJson(where.ToJson()));
    }

    [Theory]
    [InlineData("directline-conversation-update.json", null)]
    [InlineData("directline-message.json", "Jc2Wm5vR8tK-as|0000002")]
    [InlineData("msteams-install-conversation-update.json", "f:8d0c1a2b-4c5d-4e6f-9a7b-8c9d0e1f2a3b")]
    public void Only_a_conversation_update_on_Direct_Line_is_not_to_be_replied_to(string file, string? activityId) =>
        Assert.Equal(activityId, ConversationReference.Of(Read(file))!.ActivityId);

    [Fact]
    public void Unknown_fields_keep_even_the_way_their_numbers_are_written()
    {
        var written = JsonSerializer.Serialize(Read("msteams-message.json"), ProtocolJson.Wire.Activity);

        Assert.Contains("""[1,2.50,1e3,null,"原样"]""", Compact(written), StringComparison.Ordinal);
        Assert.Contains("\"localTimezoneOffset\":8.0", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_fields_survive_in_every_part()
    {
        const string text = """
            {"type":"message","new":1,
             "from":{"id":"a","new":2},"conversation":{"id":"b","new":3},
             "attachments":[{"contentType":"c","new":4}],
             "suggestedActions":{"to":["d"],"new":5,"actions":[{"type":"imBack","title":"e","value":"f","new":6}]},
             "entities":[{"type":"mention","new":7}],"value":{"new":8},"channelData":{"new":9}}
            """;

        var activity = JsonSerializer.Deserialize(text, ProtocolJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonSerializer.SerializeToNode(activity, ProtocolJson.Wire.Activity!)));
    }

    [Fact]
    public void A_name_that_stands_twice_is_no_activity()
    {
        const string text = """{"type":"message","serviceUrl":"https://a.example/","serviceUrl":"https://b.example/"}""";

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(text, ProtocolJson.Default.Activity));
    }

    [Fact]
    public void Pressing_a_card_reads_the_same_on_both_routes()
    {
        var submit = Read("msteams-card-submit.json").Value!.Value;
        var execute = Read("msteams-adaptive-card-action.json").Value!.Value.GetProperty("action").GetProperty("data");

        Assert.True(JsonElement.DeepEquals(submit, execute));
    }

    private static Activity Read(string file) =>
        JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, file)), ProtocolJson.Default.Activity)!;

    private static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal);
}
