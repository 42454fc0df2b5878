using System.Text.Json;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class CardPressTests
{
    private static Activity Submit(string value) => new() { Type = ActivityTypes.Message, Value = JsonElement.Parse(value) };

    private static Activity Execute(string value) =>
        new() { Type = ActivityTypes.Invoke, Name = InvokeNames.AdaptiveCardAction, Value = JsonElement.Parse(value) };

    [Theory]
    [InlineData(CardHost.Teams)]
    [InlineData(CardHost.Other)]
    public void What_a_card_sends_is_read_back_by_either_route(CardHost host)
    {
        var press = new Press("contact.save.1", "保存") { Key = "k1", Data = new Dictionary<string, string> { ["page"] = "2" } };
        var data = press.Draw(host).GetProperty("data").GetRawText();
        var activity = host == CardHost.Teams
            ? Execute($$"""{"action":{"type":"Action.Execute","verb":"contact.save.1","data":{{data}}},"trigger":"manual"}""")
            : Submit(data);

        var read = CardPress.Read(activity)!;

        Assert.Equal(("contact.save.1", "k1"), (read.Verb, read.Key));
        Assert.Equal(new Dictionary<string, string> { ["page"] = "2" }, read.Inputs);
    }

    [Fact]
    public void Numbers_and_yes_or_no_are_read_as_text_and_the_rest_is_passed_over()
    {
        var read = CardPress.Read(Submit("""{"verb":"a.b.1","n":3,"d":1.50,"y":true,"no":false,"x":null,"o":{"a":1},"l":[1],"msteams":{}}"""))!;

        Assert.Equal(new Dictionary<string, string> { ["n"] = "3", ["d"] = "1.50", ["y"] = "true", ["no"] = "false" }, read.Inputs);
        Assert.Null(read.Key);
    }

    [Fact]
    public void Where_the_action_names_no_verb_its_data_does() =>
        Assert.Equal("a.b.1", CardPress.Read(Execute("""{"action":{"data":{"verb":"a.b.1"}}}"""))?.Verb);

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"verb":""}""")]
    [InlineData("""{"verb":{"a":1}}""")]
    [InlineData("""{"verb":"a.b.1","line":"\ud800"}""")]
    [InlineData("""{"verb":"\udc00"}""")]
    [InlineData("""{"action":{"data":{"verb":"a.b.1"}}}""")]
    public void A_value_that_no_card_of_ours_sends_is_no_press(string value) => Assert.Null(CardPress.Read(Submit(value)));

    [Theory]
    [InlineData("""{"verb":"a.b.1"}""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"save"}""")]
    [InlineData("""{"action":{"verb":"a.b.1"}}""")]
    [InlineData("""{"action":{"verb":"a.b.1","data":"x"}}""")]
    [InlineData("""{"action":{"verb":"a.b.1","data":[]}}""")]
    [InlineData("""{"action":{"verb":7,"data":{}}}""")]
    public void An_invoke_that_no_card_of_ours_sends_is_no_press(string value) => Assert.Null(CardPress.Read(Execute(value)));

    [Fact]
    public void Something_else_than_a_press_is_no_press()
    {
        var value = JsonElement.Parse("""{"verb":"a.b.1"}""");

        Assert.Null(CardPress.Read(new Activity { Type = ActivityTypes.Message, Text = "记录联系" }));
        Assert.Null(CardPress.Read(new Activity { Type = ActivityTypes.Event, Value = value }));
        Assert.Null(CardPress.Read(new Activity { Type = ActivityTypes.Invoke, Name = "task/submit", Value = value }));
    }

    [Fact]
    public void A_press_larger_than_any_card_can_send_is_no_press()
    {
        var fits = new string('长', CardPress.MaxLength - 100);

        Assert.NotNull(CardPress.Read(Submit($$"""{"verb":"a.b.1","line":"{{fits}}"}""")));
        Assert.Null(CardPress.Read(Submit($$"""{"verb":"a.b.1","line":"{{fits}}{{new string('长', 100)}}"}""")));
        Assert.Null(CardPress.Read(Submit($$"""{"verb":"a.b.1","cardKey":"{{new string('k', 201)}}"}""")));
        Assert.Null(CardPress.Read(Submit($$"""{"verb":"{{new string('v', 201)}}"}""")));
    }

    [Fact]
    public void Where_a_name_comes_twice_the_last_one_counts() =>
        Assert.Equal("2", CardPress.Read(Submit("""{"verb":"a.b.1","n":"1","n":"2"}"""))?.Inputs["n"]);
}
