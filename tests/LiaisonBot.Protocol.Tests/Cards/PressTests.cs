using System.Text.Json;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class PressTests
{
    private static readonly Press Save = new("contact.save.1", "保存")
    {
        Key = "k1",
        Data = new Dictionary<string, string> { ["page"] = "2" },
        Style = ButtonStyle.Positive,
    };

    [Fact]
    public void In_Teams_is_Execute_with_a_Submit_of_the_same_data_to_fall_back_on()
    {
        var drawn = Save.Draw(CardHost.Teams);
        var fallback = drawn.GetProperty("fallback");

        Assert.Equal("Action.Execute", drawn.Text("type"));
        Assert.Equal("contact.save.1", drawn.Text("verb"));
        Assert.Equal("Action.Submit", fallback.Text("type"));
        Assert.Equal(drawn.GetProperty("data").GetRawText(), fallback.GetProperty("data").GetRawText());
        Assert.Equal("保存", fallback.Text("title"));
        Assert.Equal("positive", fallback.Text("style"));
    }

    [Fact]
    public void Elsewhere_is_Submit_and_nothing_in_it_speaks_of_Execute()
    {
        var drawn = Save.Draw(CardHost.Other);

        Assert.Equal("Action.Submit", drawn.Text("type"));
        Assert.DoesNotContain("Execute", drawn.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"verb":"contact.save.1","cardKey":"k1","page":"2"}""", drawn.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData(CardHost.Teams)]
    [InlineData(CardHost.Other)]
    public void Sends_an_object_even_when_only_the_verb_is_in_it(CardHost host) =>
        Assert.Equal(JsonValueKind.Object, new Press("menu.open.1", "菜单").Draw(host).GetProperty("data").ValueKind);

    [Theory]
    [InlineData(CardHost.Teams)]
    [InlineData(CardHost.Other)]
    public void A_cancel_leaves_the_inputs_unchecked_and_unsent(CardHost host)
    {
        Assert.Equal("none", new Press("contact.cancel.1", "取消") { SendsInputs = false }.Draw(host).Text("associatedInputs"));
        Assert.False(Save.Draw(host).Has("associatedInputs"));
    }

    [Fact]
    public void A_title_with_a_name_in_it_is_inert() =>
        Assert.Equal("记录与［王］＊的联系", new Press("contact.open.1", "记录与[王]*的联系").Draw(CardHost.Other).Text("title"));

    [Theory]
    [InlineData("save")]
    [InlineData("contact.save")]
    [InlineData("Contact.save.1")]
    [InlineData("contact.save.0")]
    [InlineData("contact.save.1\n")]
    [InlineData("contact save.1")]
    public void A_verb_without_a_place_and_a_version_is_a_bug(string verb) =>
        Assert.Throws<ArgumentException>(() => new Press(verb, "保存"));

    [Theory]
    [InlineData("verb")]
    [InlineData("key")]
    [InlineData("cardKey")]
    [InlineData("msteams")]
    public void Extra_data_cannot_take_the_names_of_the_press_itself(string name) =>
        Assert.Throws<ArgumentException>(() => Save with { Data = new Dictionary<string, string> { [name] = "x" } });

    [Fact]
    public void A_link_opens_its_address()
    {
        var drawn = new ActionSet(new OpenUrl("说明", new Uri("https://example.org/帮助"))).Draw()[0].GetProperty("actions")[0];

        Assert.Equal("Action.OpenUrl", drawn.Text("type"));
        Assert.StartsWith("https://example.org/%", drawn.Text("url"), StringComparison.Ordinal);
    }
}
