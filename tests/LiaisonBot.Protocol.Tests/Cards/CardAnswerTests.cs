using System.Net;
using System.Text.Json;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class CardAnswerTests
{
    [Fact]
    public void A_card_takes_the_pressed_ones_place()
    {
        var card = new Card(new AdaptiveCard("zh-CN", [new TextBlock("已保存")]) { Actions = [new Press("contact.edit.1", "修改")] }, "已保存");

        var answer = JsonElement.Parse(CardAnswer.Replace(card));

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.Text("type"));
        Assert.Equal(card.Draw(CardHost.Teams).GetRawText(), answer.GetProperty("value").GetRawText());
    }

    [Fact]
    public void A_message_is_a_string()
    {
        var answer = JsonElement.Parse(CardAnswer.Message("已经保存过了。"));

        Assert.Equal("application/vnd.microsoft.activity.message", answer.Text("type"));
        Assert.Equal("已经保存过了。", answer.Text("value"));
    }

    [Fact]
    public void An_error_has_its_status_inside_with_a_code_and_words()
    {
        var answer = JsonElement.Parse(CardAnswer.Error(HttpStatusCode.BadRequest, "BadRequest", "看不懂这张卡片。"));

        Assert.Equal(400, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.Text("type"));
        Assert.Equal(("BadRequest", "看不懂这张卡片。"), (answer.GetProperty("value").Text("code"), answer.GetProperty("value").Text("message")));
    }
}
