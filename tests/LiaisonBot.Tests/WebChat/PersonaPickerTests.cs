namespace LiaisonBot.Tests.WebChat;

public sealed class PersonaPickerTests(DemoBot bot) : IClassFixture<DemoBot>
{
    [Fact]
    public async Task Everyone_on_the_roster_is_offered_with_unit_kind_and_roles_by_their_literals()
    {
        var people = await bot.PeopleAsync();

        var secretary = Assert.Single(people, person => person!["staffNo"]!.GetValue<string>() == "1301")!;
        Assert.Equal("许佳怡", secretary["name"]!.GetValue<string>());
        Assert.Equal("解剖学党支部", secretary["unit"]!.GetValue<string>());
        Assert.Equal("member", secretary["kind"]!.GetValue<string>());
        Assert.Equal(["deputy_secretary", "secretary"], secretary["roles"]!.AsArray().Select(role => role!.GetValue<string>()).Order());
        Assert.Empty(secretary["categories"]!.AsArray());
    }

    [Fact]
    public async Task A_colleague_is_offered_with_their_categories()
    {
        var people = await bot.PeopleAsync();

        var colleague = Assert.Single(people, person => person!["staffNo"]!.GetValue<string>() == "2203")!;
        Assert.Equal("colleague", colleague["kind"]!.GetValue<string>());
        Assert.Equal(
            ["in_difficulty", "preferential"], colleague["categories"]!.AsArray().Select(category => category!.GetValue<string>()).Order());
    }

    [Theory]
    [InlineData("1304")]
    [InlineData("2304")]
    public async Task People_who_have_left_are_not_offered(string left)
    {
        var people = await bot.PeopleAsync();

        Assert.NotEmpty(people);
        Assert.DoesNotContain(people, person => person!["staffNo"]!.GetValue<string>() == left);
    }

    [Fact]
    public async Task Nothing_is_told_that_the_picker_does_not_show()
    {
        var people = await bot.PeopleAsync();

        Assert.All(people, person => Assert.Equal(
            ["staffNo", "name", "unit", "kind", "roles", "categories"], person!.AsObject().Select(property => property.Key)));
    }
}
