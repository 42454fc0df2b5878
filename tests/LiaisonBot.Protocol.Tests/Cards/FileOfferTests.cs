using System.Text.Json;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Cards;

/// <summary>The shapes of Teams' file consent, as its documentation has them.</summary>
public sealed class FileOfferTests
{
    private const string Accepted = """
        { "type": "fileUpload", "action": "accept", "context": { "verb": "export.consent.1", "cardKey": "k" },
          "uploadInfo": { "contentUrl": "https://a.sharepoint.com/f.xlsx", "name": "f.xlsx", "uploadUrl": "https://a.sharepoint.com/u?t=1",
            "uniqueId": "1150D938-8870-4044-9F2C-5BBDEBA70C8C", "fileType": "xlsx" } }
        """;

    [Fact]
    public void The_offer_says_what_how_large_and_which_card_it_is_either_way()
    {
        var attachment = new FileOffer("事项.xlsx", "您导出的文件", 1029393) { Verb = "export.consent.1", Key = "k" }.ToAttachment();

        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", "事项.xlsx"), (attachment.ContentType, attachment.Name));
        var content = attachment.Content!.Value;
        Assert.Equal(1029393, content.GetProperty("sizeInBytes").GetInt64());
        Assert.Equal("您导出的文件", content.GetProperty("description").GetString());
        Assert.All(["acceptContext", "declineContext"], context => Assert.Equal("export.consent.1", content.GetProperty(context).GetProperty("verb").GetString()));
    }

    [Fact]
    public void Its_answer_is_a_press_with_the_place()
    {
        var press = Read(Accepted)!;

        Assert.Equal(("export.consent.1", "k", FileOffer.Accepted), (press.Verb, press.Key, press.Inputs[FileOffer.Answer]));
        var place = UploadPlace.Of(press);
        Assert.Equal("https://a.sharepoint.com/u?t=1", place.UploadUrl);
        Assert.Equal(place, UploadPlace.FromJson(place.ToJson()));
        var card = place.ToAttachment();
        Assert.Equal(("application/vnd.microsoft.teams.card.file.info", "https://a.sharepoint.com/f.xlsx", "f.xlsx"), (card.ContentType, card.ContentUrl, card.Name));
        Assert.Equal("xlsx", card.Content!.Value.GetProperty("fileType").GetString());
        Assert.Equal("1150D938-8870-4044-9F2C-5BBDEBA70C8C", card.Content.Value.GetProperty("uniqueId").GetString());
    }

    [Fact]
    public void A_no_has_no_place()
    {
        var press = Read("""{ "type": "fileUpload", "action": "decline", "context": { "verb": "export.consent.1", "cardKey": "k" } }""")!;

        Assert.Equal("decline", press.Inputs[FileOffer.Answer]);
        Assert.Equal("", UploadPlace.Of(press).UploadUrl);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "action": "accept" }""")]
    [InlineData("""{ "action": "accept", "context": "export.consent.1" }""")]
    [InlineData("""{ "action": "accept", "context": {} }""")]
    public void What_no_offer_of_ours_could_have_been_answered_with_is_no_press(string value) => Assert.Null(Read(value));

    [Theory]
    [InlineData("""{ "action": "accept", "context": { "verb": "export.consent.1" }, "uploadInfo": [] }""")]
    [InlineData("""{ "action": { "a": 1 }, "context": { "verb": "export.consent.1" }, "uploadInfo": { "uploadUrl": { } } }""")]
    public void What_is_misshapen_leads_nowhere(string value) => Assert.Equal("", UploadPlace.Of(Read(value)!).UploadUrl);

    private static CardPress? Read(string value) => CardPress.Read(new Activity
    {
        Type = ActivityTypes.Invoke,
        Name = InvokeNames.FileConsent,
        Value = JsonElement.Parse(value),
    });
}
