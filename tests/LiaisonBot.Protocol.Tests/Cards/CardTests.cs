using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class CardTests
{
    private static readonly Card Sample = new(
        new AdaptiveCard("zh-CN", [new CardHeading("记录联系", "王建国"), new TextBlock("请填写。")])
        {
            Actions = [new Press("contact.save.1", "保存") { Key = "k1" }],
        },
        "记录联系");

    [Fact]
    public void Says_its_language_its_version_and_what_to_show_where_cards_are_not_drawn()
    {
        var drawn = Sample.Draw();

        Assert.Equal("AdaptiveCard", drawn.Text("type"));
        Assert.Equal("1.5", drawn.Text("version"));
        Assert.Equal("zh", drawn.Text("lang"));
        Assert.Equal("记录联系", drawn.Text("fallbackText"));
    }

    [Theory]
    [InlineData(CardHost.Teams)]
    [InlineData(CardHost.Other)]
    public void Puts_its_actions_in_an_action_set_under_the_body(CardHost host)
    {
        var drawn = Sample.Draw(host);

        Assert.False(drawn.Has("actions"));
        var last = drawn.GetProperty("body").EnumerateArray().Last();
        Assert.Equal("ActionSet", last.Text("type"));
        Assert.Equal("保存", last.GetProperty("actions")[0].Text("title"));
    }

    [Theory]
    [InlineData(new[] { "办结", "追问", "无法解决" }, new[] { 3 })]
    [InlineData(new[] { "办结", "追问", "无法解决", "上报", "转交", "备注" }, new[] { 3, 3 })]
    [InlineData(new[] { "Resolve", "Ask back", "Cannot solve", "Escalate", "Hand over", "Note" }, new[] { 2, 2, 2 })]
    public void Begins_another_row_of_buttons_before_a_phone_would_cut_one_off(string[] titles, int[] rows)
    {
        var card = new AdaptiveCard("zh-CN", []) { Actions = [.. titles.Select(title => new Press("demo.press.1", title))] };

        var drawn = new Card(card, "样张").Draw().GetProperty("body").EnumerateArray().Select(row => row.GetProperty("actions")).ToList();

        Assert.Equal(rows, drawn.Select(row => row.GetArrayLength()));
        Assert.Equal(titles, drawn.SelectMany(row => row.EnumerateArray()).Select(button => button.Text("title")));
    }

    [Fact]
    public void Buttons_in_its_middle_are_broken_into_rows_as_well_and_only_the_first_keeps_its_distance()
    {
        string[] titles = ["登记这次谈话", "记录联系", "修改计划"];
        var middle = new ActionSet([.. titles.Select(title => new Press("demo.press.1", title))]) { Separator = true, Spacing = Spacing.Large };

        var rows = new Card(new AdaptiveCard("zh-CN", [middle]), "样张").Draw().GetProperty("body").EnumerateArray().ToList();

        Assert.Equal([2, 1], rows.Select(row => row.GetProperty("actions").GetArrayLength()));
        Assert.Equal(["large", "small"], rows.Select(row => row.Text("spacing")));
        Assert.Equal([true, false], rows.Select(row => row.Has("separator")));
    }

    [Fact]
    public void Without_actions_ends_with_its_body()
    {
        var body = new Card(new AdaptiveCard("en-US", [new TextBlock("Hello")]), "Hello").Draw().GetProperty("body");

        Assert.Equal("TextBlock", Assert.Single(body.EnumerateArray()).Text("type"));
    }

    [Fact]
    public void A_heading_is_announced_as_one_and_shows_its_subtitle_exactly()
    {
        var heading = new CardHeading("结对 *1*", "王*建国*").Draw();

        Assert.Equal("heading", heading[0].Text("style"));
        Assert.Equal("结对 ＊1＊", heading[0].Text("text"));
        Assert.Equal(["王*建国*"], heading[1].Runs());
    }

    [Fact]
    public void Every_paragraph_wraps() => Assert.True(new TextBlock("很长").Draw()[0].GetProperty("wrap").GetBoolean());

    [Fact]
    public void Attaches_as_an_adaptive_card_with_Chinese_unescaped()
    {
        var attachment = Sample.ToAttachment(CardHost.Other);

        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        Assert.Contains("记录联系", attachment.Content!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", CardHost.Teams)]
    [InlineData("webchat", CardHost.Other)]
    [InlineData("emulator", CardHost.Other)]
    [InlineData("MSTEAMS", CardHost.Other)]
    [InlineData(null, CardHost.Other)]
    public void Only_Teams_is_sent_Execute(string? channel, CardHost host) => Assert.Equal(host, CardHosts.Of(channel));

    [Fact]
    public void Counts_its_size_as_UTF16_of_the_larger_serialisation()
    {
        var teams = Sample.Draw(CardHost.Teams).GetRawText().Length * 2;

        Assert.Equal(teams, CardSize.Of(Sample));
        Assert.True(teams > Sample.Draw(CardHost.Other).GetRawText().Length * 2);
    }
}
