using System.Net;
using System.Text;
using LiaisonBot.Testing.Processes;
using LiaisonBot.WebChat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.Tests.WebChat;

/// <summary>Nobody but a page of this machine's own may choose who they are.</summary>
public sealed class FromThisMachineTests(DemoBot bot) : IClassFixture<DemoBot>
{
    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "elsewhere.example")]
    public async Task A_caller_who_came_through_a_proxy_or_from_another_page_is_refused(string header, string value)
    {
        using var list = Request(HttpMethod.Get, "/webchat/people", header, value);
        using var session = Request(HttpMethod.Post, "/webchat/session", header, value);
        session.Content = new StringContent("""{"staffNo":"1202"}""", Encoding.UTF8, "application/json");

        using var people = await bot.Client.SendAsync(list);
        using var token = await bot.Client.SendAsync(session);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (people.StatusCode, token.StatusCode));
    }

    [Fact]
    public async Task The_page_itself_is_let_in_and_nothing_is_kept_on_the_way()
    {
        using var request = Request(HttpMethod.Get, "/webchat/people", "Origin", bot.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        using var answer = await bot.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.9", false)]
    [InlineData("203.0.113.7", false)]
    public async Task A_caller_on_another_machine_is_refused(string address, bool letIn)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("localhost", 3978);
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);

        var answer = await FromThisMachine.Only(
            EndpointFilterInvocationContext.Create(http), _ => ValueTask.FromResult<object?>("in"));

        Assert.Equal(letIn, answer is "in");
        Assert.Equal(!letIn, answer is NotFound);
    }

    [Fact]
    public async Task Outside_Development_there_is_nobody_to_choose()
    {
        using var folder = new TemporaryFolder();
        await using var production = await BotProcess.StartAsync(folder, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["MicrosoftAppId"] = "6f1c4d0e-2b7a-4f35-9a51-0d8f3f0d7b11",
            ["MicrosoftAppPassword"] = "a-secret-of-this-test",
            ["MicrosoftAppTenantId"] = "0a4f3d5c-6f0e-4f5e-8d1b-2f6f7d9c1e22",
        });

        foreach (var path in (string[])["/", "/webchat/people", "/directline/conversations"])
        {
            using var answer = await production.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string header, string value)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }
}
