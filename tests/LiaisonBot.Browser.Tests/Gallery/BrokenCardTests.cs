using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiaisonBot.Browser.Tests.Gallery;

/// <summary>The check that finds nothing wrong with our cards does find what is wrong with these.</summary>
public sealed class BrokenCardTests(RunningApp app, Chromium chromium) : IClassFixture<RunningApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_sound_card_has_no_problem() =>
        Assert.Empty(await ProblemsOf("""{"type":"TextBlock","text":"王建国","wrap":true}"""));

    [Theory]
    [InlineData("renderer", """{"type":"TextBlock"},{"type":"Input.Text","id":"a","label":"内容","isRequired":true}""")]
    [InlineData("renderer", """{"type":"NoSuchElement"}""")]
    [InlineData("no label", """{"type":"Input.Text","id":"a","placeholder":"内容"}""")]
    [InlineData("no label", """{"type":"Input.Date","id":"a"}""")]
    [InlineData("no label", """{"type":"Input.ChoiceSet","id":"a","choices":[{"title":"一","value":"1"}]}""")]
    [InlineData("cut off", """{"type":"TextBlock","text":"A single line that is far longer than any telephone and than any card of six hundred pixels is wide"}""")]
    [InlineData("cut off", """{"type":"TextBlock","wrap":true,"maxLines":1,"text":"A paragraph that is far longer than any telephone and than any card of six hundred pixels is wide"}""")]
    [InlineData("cut off", """{"type":"ColumnSet","columns":[{"type":"Column","width":"900px","items":[{"type":"TextBlock","text":"一"}]}]}""")]
    public async Task A_card_that_is_broken_is_found_out(string problem, string body) =>
        Assert.Contains(await ProblemsOf(body), found => found.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public async Task A_card_that_is_too_large_is_found_out() =>
        Assert.Contains(
            await ProblemsOf($$"""{"type":"TextBlock","wrap":true,"text":"{{new string('长', 15_000)}}" }"""),
            found => found.StartsWith("too large", StringComparison.Ordinal));

    [Fact]
    public async Task Seven_actions_in_a_row_are_found_out()
    {
        var actions = string.Join(',', Enumerable.Range(1, 7).Select(n => $$"""{"type":"Action.Submit","title":"{{n}}","data":{} }"""));

        var problems = await ProblemsOf($$"""{"type":"Container","items":[{"type":"ActionSet","actions":[{{actions}}]}]}""");

        Assert.Contains(problems, found => found.StartsWith("7 actions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_renderer_the_page_says_what_is_missing()
    {
        var (page, _) = await chromium.OpenAsync(app.Address);
        await page.RouteAsync("**/adaptivecards.min.js", route => route.FulfillAsync(new() { Status = 404 }));

        await page.GotoAsync("/dev/cards");

        await page.GetByText("The renderer is missing").WaitForAsync();
    }

    /// <summary>What the page says of a card with this body, at both widths, in Web Chat's serialisation.</summary>
    private async Task<IReadOnlyList<string>> ProblemsOf(string body)
    {
        var entry = new JsonObject
        {
            ["id"] = "broken",
            ["state"] = "one",
            ["language"] = "zh-CN",
            ["host"] = "Web Chat",
            ["sizeLimit"] = 28 * 1024,
            ["card"] = JsonNode.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{body}}]}"""),
        };
        var (page, _) = await chromium.OpenAsync(app.Address);
        var answer = new JsonArray(entry).ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        await page.RouteAsync("**/cards.json", route => route.FulfillAsync(new() { ContentType = "application/json", Body = answer }));

        await page.GotoAsync("/dev/cards");
        await page.Locator("body[data-ready]").WaitForAsync();
        return await page.Locator(".problems li").AllInnerTextsAsync();
    }
}
