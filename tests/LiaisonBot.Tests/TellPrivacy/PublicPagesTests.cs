using System.Net;
using System.Text.Json.Nodes;
using LiaisonBot.Testing.Processes;
using LiaisonBot.Tests.SignIn;

namespace LiaisonBot.Tests.TellPrivacy;

/// <summary>Privacy and terms are for anybody, in both languages, and say what the settings make true. In Production, before anybody signed in.</summary>
public sealed class PublicPagesTests(SignInBot bot) : IClassFixture<SignInBot>
{
    [Theory]
    [InlineData("/privacy?lang=zh", null, "zh-CN", "隐私说明", "私人笔记")]
    [InlineData("/privacy?lang=en", null, "en", "Privacy", "Private notes")]
    [InlineData("/terms?lang=zh-CN", "en-US", "zh-CN", "使用条款", "绑定码")]
    [InlineData("/terms?lang=en-US", "zh-CN", "en", "Terms of use", "link code")]
    [InlineData("/privacy", "en-GB,zh;q=0.5", "en", "Privacy", "Audit")]
    [InlineData("/privacy", "zh-HK,en;q=0.9", "zh-CN", "隐私说明", "操作记录")]
    [InlineData("/terms", "de", "zh-CN", "使用条款", "110")]
    [InlineData("/terms?lang=xx", null, "zh-CN", "使用条款", "110")]
    public async Task A_page_is_there_for_anybody_in_the_language_that_was_asked_for(string path, string? speaks, string language, string title, string says)
    {
        var (answer, page) = await GetAsync(path, speaks);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title} · ", page, StringComparison.Ordinal);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain('%', page);
    }

    [Theory]
    [InlineData("/privacy?lang=zh")]
    [InlineData("/privacy?lang=en")]
    [InlineData("/terms?lang=zh")]
    [InlineData("/terms?lang=en")]
    public async Task A_page_loads_nothing_from_elsewhere_and_runs_nothing(string path)
    {
        var (answer, page) = await GetAsync(path);

        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Empty(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        using var style = await bot.Process.Client.GetAsync(new Uri("/privacy.css", UriKind.Relative));
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Each_page_leads_to_the_other_and_to_the_other_language()
    {
        var (_, page) = await GetAsync("/privacy?lang=zh");

        Assert.Contains("href=\"/terms?lang=zh\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/privacy?lang=en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_say_what_the_school_set_and_nothing_in_it_is_markup()
    {
        await using var own = await OwnBot.StartAsync(
            ("Contact__Chinese", "党委组织部 <b>8888</b>"), ("Retention__ChatDays", "17"), ("Retention__TraceDays", "18"), ("Programme__UndoHours", "19"));

        var (_, privacy) = await GetAsync(own.Bot, "/privacy?lang=zh");
        var (_, terms) = await GetAsync(own.Bot, "/terms?lang=en");

        Assert.Contains("请联系：党委组织部 &lt;b&gt;8888&lt;/b&gt;。", privacy, StringComparison.Ordinal);
        Assert.Contains("17 天", privacy, StringComparison.Ordinal);
        Assert.Contains("18 天后删除", privacy, StringComparison.Ordinal);
        Assert.Contains("within 19 hours", terms, StringComparison.Ordinal);
        Assert.Contains("党委组织部", terms, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_in_Teams_names_the_pages_where_they_are()
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "manifest", "manifest.json")))!;
        foreach (var address in new[] { "privacyUrl", "termsOfUseUrl" })
        {
            var (answer, _) = await GetAsync(new Uri(manifest["developer"]![address]!.GetValue<string>()).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private Task<(HttpResponseMessage Answer, string Page)> GetAsync(string path, string? speaks = null) => GetAsync(bot, path, speaks);

    private static async Task<(HttpResponseMessage Answer, string Page)> GetAsync(SignInBot bot, string path, string? speaks = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (speaks is not null)
            request.Headers.AcceptLanguage.ParseAdd(speaks);
        var answer = await bot.Process.Client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }
}
