using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

public sealed class CardInputTests
{
    public static TheoryData<CardInput> Every =>
    [
        new InputText("Line") { Label = "内容" },
        new InputDate("On") { Label = "内容" },
        new InputTime("At") { Label = "内容" },
        new InputNumber("Count") { Label = "内容" },
        new InputToggle("Yes", "是") { Label = "内容" },
        new InputChoices("Kind", [new Choice("visit", "走访")]) { Label = "内容" },
    ];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_input_is_labelled_and_says_what_is_missing(CardInput input)
    {
        var drawn = Assert.Single((input with { IsRequired = true, ErrorMessage = "请填写。" }).Draw());

        Assert.Equal(input.Id, drawn.Text("id"));
        Assert.Equal("内容", drawn.Text("label"));
        Assert.True(drawn.GetProperty("isRequired").GetBoolean());
        Assert.Equal("请填写。", drawn.Text("errorMessage"));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_the_server_found_wrong_stands_right_under_the_field(CardInput input)
    {
        var drawn = (input with { Problem = "和*他*没有结对。" }).Draw();

        Assert.Equal(2, drawn.Count);
        Assert.Equal(["和*他*没有结对。"], drawn[1].Runs());
        Assert.Equal("attention", drawn[1].GetProperty("inlines")[0].Text("color"));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_the_field_cannot_hold_is_left_out_of_it(CardInput input)
    {
        var drawn = (input with { Value = "昨天" }).Draw()[0];

        Assert.Equal(input is InputText or InputChoices or InputToggle, drawn.Has("value"));
    }

    [Fact]
    public void What_was_typed_is_handed_back()
    {
        Assert.Equal("**原样**\n", (new InputText("Line") { Label = "内容", Value = "**原样**\n" }).Draw()[0].Text("value"));
        Assert.Equal("2026-04-09", (new InputDate("On") { Label = "日期", Value = "2026-04-09" }).Draw()[0].Text("value"));
        Assert.Equal("21:30", (new InputTime("At") { Label = "时间", Value = "21:30" }).Draw()[0].Text("value"));
        Assert.Equal(3, (new InputNumber("Count") { Label = "次数", Value = "3" }).Draw()[0].GetProperty("value").GetInt32());
        Assert.Equal("true", (new InputToggle("Yes", "是") { Label = "是否", Value = "true" }).Draw()[0].Text("value"));
    }

    [Fact]
    public void Half_a_surrogate_pair_typed_into_a_field_does_not_stop_the_card() =>
        Assert.Equal("a\uFFFD", (new InputText("Line") { Label = "内容", Value = "a\uD83D" }).Draw()[0].Text("value"));

    [Fact]
    public void Dates_carry_their_bounds()
    {
        var drawn = new InputDate("On") { Label = "日期", Min = new DateOnly(2026, 2, 1), Max = new DateOnly(2026, 4, 9) }.Draw()[0];

        Assert.Equal(("2026-02-01", "2026-04-09"), (drawn.Text("min"), drawn.Text("max")));
    }

    [Fact]
    public void Several_choices_are_one_comma_joined_value()
    {
        var drawn = new InputChoices("Who", [new Choice("7", "王建国"), new Choice("9", "李秀英")])
        {
            Label = "谁",
            Many = true,
            Style = ChoiceStyle.Expanded,
            Value = "7,9",
        }.Draw()[0];

        Assert.Equal(("7,9", "expanded"), (drawn.Text("value"), drawn.Text("style")));
        Assert.True(drawn.GetProperty("isMultiSelect").GetBoolean());
    }

    [Fact]
    public void A_text_has_its_length_its_lines_and_its_example()
    {
        var drawn = new InputText("Line") { Label = "内容", MaxLength = 200, Multiline = true, Placeholder = "聊了什么" }.Draw()[0];

        Assert.Equal(200, drawn.GetProperty("maxLength").GetInt32());
        Assert.True(drawn.GetProperty("isMultiline").GetBoolean());
        Assert.Equal("聊了什么", drawn.Text("placeholder"));
    }
}
