using System.Net;
using System.Text.Json.Nodes;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.SignIn;

/// <summary>In Production one signs in with a one-time link code, and nobody can choose who they are (contract.md, HTTP).</summary>
public sealed class SignInTests(SignInBot bot) : IClassFixture<SignInBot>
{
    [Fact]
    public async Task A_code_signs_its_person_in_and_the_cookie_is_out_of_reach()
    {
        using var visitor = bot.Visitor();

        using var answer = await visitor.SignInAsync((await bot.CodeAsync("1")).ToLowerInvariant().Replace('-', ' '));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var parts = visitor.GivenCookie!.Split("; ");
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=strict", parts);
        Assert.Contains("path=/", parts);
        Assert.DoesNotContain("secure", parts);
        var expires = DateTimeOffset.Parse(parts.Single(part => part.StartsWith("expires=", StringComparison.Ordinal))["expires=".Length..]);
        Assert.InRange(expires - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
        Assert.Equal("林秋实", (await visitor.SessionAsync())["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_is_signed_in_talks_as_themselves_and_asking_to_be_somebody_else_changes_nothing()
    {
        using var visitor = await bot.SignedInAsync("2");

        using var asked = await visitor.AskForSessionAsync(new JsonObject { ["staffNo"] = "1" });
        var session = JsonNode.Parse(await asked.Content.ReadAsStringAsync())!;

        Assert.Equal("苏婉清", session["name"]!.GetValue<string>());
        var (id, token, _) = await visitor.BeginAsync();
        using var said = await visitor.SayAsync(id, token, "帮助");
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_code_the_answer_is_the_same_one()
    {
        var used = await bot.CodeAsync("1");
        using (var first = bot.Visitor())
            (await first.SignInAsync(used)).EnsureSuccessStatusCode();
        var expired = await bot.CodeAsync("2", validFor: TimeSpan.Zero);
        var withdrawn = await bot.CodeAsync("2");
        await bot.CodeAsync("2");
        using var visitor = bot.Visitor();

        foreach (var code in new[] { "AAAAA-22222", used, expired, withdrawn, "", "你好", new string('A', 2000) })
        {
            using var answer = await visitor.SignInAsync(code);
            Assert.Equal((code, HttpStatusCode.Forbidden, ""), (code, answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        Assert.Null(visitor.Cookie);
    }

    [Fact]
    public async Task Of_two_browsers_that_use_a_code_at_once_one_is_signed_in()
    {
        var code = await bot.CodeAsync("1");
        var visitors = Enumerable.Range(0, 8).Select(_ => bot.Visitor()).ToList();

        var answers = await Task.WhenAll(visitors.Select(visitor => visitor.SignInAsync(code)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden));
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task The_code_stays_in_no_transcript_and_who_signed_in_is_noted()
    {
        var code = await bot.CodeAsync("2");
        using var visitor = bot.Visitor();
        (await visitor.SignInAsync(code)).EnsureSuccessStatusCode();
        var (id, token, _) = await visitor.BeginAsync();
        (await visitor.SayAsync(id, token, "帮助")).EnsureSuccessStatusCode();

        await using var db = bot.Store.Read();
        var kept = await db.Set<TranscriptEntry>().Select(entry => entry.Activity).ToListAsync();
        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, activity => activity.Contains(code, StringComparison.OrdinalIgnoreCase)
            || activity.Contains(CodeText.Find(code)!, StringComparison.OrdinalIgnoreCase));
        var person = await db.People.SingleAsync(one => one.StaffNo == "2");
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "session.start" && entry.ActorId == person.Id));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1")]
    public async Task Another_site_can_neither_sign_in_nor_out_nor_talk_in_a_persons_name(string origin)
    {
        using var visitor = await bot.SignedInAsync("1");
        var (id, token, stream) = await visitor.BeginAsync();
        var code = await bot.CodeAsync("1");
        visitor.Origin = origin;

        foreach (var call in new Func<Task<HttpResponseMessage>>[]
        {
            () => visitor.SignInAsync(code), visitor.SignOutAsync, () => visitor.AskForSessionAsync(),
            () => visitor.SayAsync(id, token, "帮助"),
            () => visitor.CallAsync(HttpMethod.Post, "/directline/tokens/refresh", token),
        })
        {
            using var answer = await call();
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => visitor.ListenAsync(stream));
        visitor.Origin = bot.Process.Address.GetLeftPart(UriPartial.Authority);
        Assert.NotNull(await visitor.SessionAsync());
    }

    [Theory]
    [InlineData("GET", "/webchat/people")]
    [InlineData("GET", "/dev/cards")]
    [InlineData("POST", "/webchat/people")]
    public async Task There_is_nobody_to_choose(string method, string path)
    {
        using var visitor = await bot.SignedInAsync("1");
        using var answer = await visitor.CallAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_sign_in_there_is_no_token_and_no_talk()
    {
        using var visitor = await bot.SignedInAsync("1");
        var (id, token, stream) = await visitor.BeginAsync();
        using var stranger = bot.Visitor();

        using var session = await stranger.AskForSessionAsync(new JsonObject { ["staffNo"] = "1", ["conversationId"] = id });
        using var read = await stranger.ReadAsync(id, token);
        using var said = await stranger.SayAsync(id, token, "帮助");
        using var opened = await stranger.CallAsync(HttpMethod.Post, "/directline/conversations", token);

        Assert.All([session, read, said, opened], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => stranger.ListenAsync(stream));
    }

    [Fact]
    public async Task Anothers_conversation_is_refused_even_with_its_token()
    {
        using var visitor = await bot.SignedInAsync("1");
        var (id, token, stream) = await visitor.BeginAsync();
        using var other = await bot.SignedInAsync("2");
        var (_, own, _) = await other.BeginAsync();

        using var stolen = await other.ReadAsync(id, token);
        using var guessed = await other.ReadAsync(id, own);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (stolen.StatusCode, guessed.StatusCode));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => other.ListenAsync(stream));
        Assert.False((await other.SessionAsync(id))["resumed"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("en;q=0.5,zh;q=0.8", "zh-CN")]
    [InlineData("fr,de;q=0.9", "zh-CN")]
    [InlineData("", "zh-CN")]
    public async Task The_page_begins_in_the_browsers_language_and_may_load_nothing_from_elsewhere(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var answer = await bot.Process.Client.SendAsync(request);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains("content=\"sign-in\"", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_none_or_too_large_is_refused_and_nothing_fails()
    {
        using var visitor = bot.Visitor();
        foreach (var (body, type, status) in new[]
        {
            ("", "application/json", HttpStatusCode.BadRequest),
            ("[]", "application/json", HttpStatusCode.BadRequest),
            ("{\"code\":7}", "application/json", HttpStatusCode.BadRequest),
            ("{\"code\":\"AAAAA-22222\"}", "text/plain", HttpStatusCode.UnsupportedMediaType),
            ($"{{\"code\":\"{new string('A', 5000)}\"}}", "application/json", HttpStatusCode.RequestEntityTooLarge),
        })
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
            using var answer = await bot.Process.Client.PostAsync(new Uri("/webchat/sign-in", UriKind.Relative), content);
            Assert.Equal(status, answer.StatusCode);
        }
    }
}
