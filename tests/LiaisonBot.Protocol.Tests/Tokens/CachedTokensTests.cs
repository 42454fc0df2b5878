using System.Net;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Tests.Authentication;
using LiaisonBot.Protocol.Tokens;
using LiaisonBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiaisonBot.Protocol.Tests.Tokens;

public sealed class CachedTokensTests : IDisposable
{
    // MSAL reckons a token's end on the machine's clock, so the test's clock has to start there.
    private readonly SteppedClock clock = new(TimeProvider.System.GetUtcNow());
    private readonly LoginServer login = new();
    private readonly List<ServiceProvider> opened = [];

    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_directory_with_its_secret()
    {
        var tokens = Open();

        Assert.Equal(new BotToken.Ready("token-1"), await tokens.GetAsync(CancellationToken.None));

        var (url, form) = Assert.Single(login.Asked);
        Assert.StartsWith($"https://login.microsoftonline.com/{Door.TenantId}/oauth2/v2.0/token", url, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("client_id=" + Door.AppId, form, StringComparison.Ordinal);
        Assert.Contains("client_secret=not-a-real-secret", form, StringComparison.Ordinal);
        Assert.Contains("scope=https://api.botframework.com/.default", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "MultiTenant", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("ChannelService", "https://botframework.azure.cn", $"https://login.partner.microsoftonline.cn/{Door.TenantId}/oauth2/v2.0/token")]
    [InlineData("ToChannelFromBotLoginUrl", "https://login.school.example/{0}", $"https://login.school.example/{Door.TenantId}/oauth2/v2.0/token")]
    public async Task The_registration_and_the_cloud_decide_whom_to_ask(string key, string value, string url)
    {
        Assert.IsType<BotToken.Ready>(await Open((key, value)).GetAsync(CancellationToken.None));

        Assert.StartsWith(url, Assert.Single(login.Asked).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_and_needs_no_secret()
    {
        var tokens = Open(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppPassword", null));

        Assert.IsType<BotToken.Ready>(await tokens.GetAsync(CancellationToken.None));

        var url = Uri.UnescapeDataString(login.Asked.Last().Url);
        Assert.Contains("resource=https://api.botframework.com", url, StringComparison.Ordinal);
        Assert.Contains("client_id=" + Door.AppId, url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_serves_until_five_minutes_before_its_end()
    {
        var tokens = Open();
        Assert.Equal(new BotToken.Ready("token-1"), await tokens.GetAsync(CancellationToken.None));

        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal(new BotToken.Ready("token-1"), await tokens.GetAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(new BotToken.Ready("token-2"), await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Callers_at_the_same_moment_share_one_request_and_one_of_them_may_leave()
    {
        var tokens = Open();
        var latch = new TaskCompletionSource();
        login.Latch = latch.Task;
        using var leaving = new CancellationTokenSource();

        var left = tokens.GetAsync(leaving.Token);
        var together = Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(CancellationToken.None)).ToList();
        await leaving.CancelAsync();
        latch.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.All(await Task.WhenAll(together), token => Assert.Equal(new BotToken.Ready("token-1"), token));
        Assert.Single(login.Asked);
    }

    [Fact]
    public async Task A_dropped_token_is_not_given_again_and_a_late_drop_spares_the_new_one()
    {
        var tokens = Open();
        var first = Assert.IsType<BotToken.Ready>(await tokens.GetAsync(CancellationToken.None));

        tokens.Drop(first);
        Assert.Equal(new BotToken.Ready("token-2"), await tokens.GetAsync(CancellationToken.None));
        tokens.Drop(first);

        Assert.Equal(new BotToken.Ready("token-2"), await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_wrong_secret_is_tried_once_a_minute_however_many_messages_wait()
    {
        var tokens = Open();
        login.Instead = (HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215"}""");

        for (var i = 0; i < 10; i++)
            Assert.Equal(new BotToken.Rejected("invalid_client"), await tokens.GetAsync(CancellationToken.None));
        Assert.Single(login.Asked);
        login.Instead = null;
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<BotToken.Ready>(await tokens.GetAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_login_service_in_trouble_is_tried_again_soon(HttpStatusCode status)
    {
        var tokens = Open();
        login.Instead = (status, """{"error":"temporarily_unavailable"}""");
        Assert.IsType<BotToken.Unavailable>(await tokens.GetAsync(CancellationToken.None));

        login.Instead = null;
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.IsType<BotToken.Ready>(await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_login_service_out_of_reach_is_no_exception()
    {
        var tokens = Open();
        login.Down = true;

        Assert.IsType<BotToken.Unavailable>(await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_login_service_that_never_answers_is_given_up_after_ten_seconds()
    {
        var tokens = Open();
        login.Latch = new TaskCompletionSource().Task;

        var asking = tokens.GetAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.IsType<BotToken.Unavailable>(await asking);
    }

    [Fact]
    public void A_token_does_not_show_itself() => Assert.DoesNotContain("secret", $"{new BotToken.Ready("secret")}", StringComparison.Ordinal);

    public void Dispose()
    {
        opened.ForEach(services => services.Dispose());
        login.Dispose();
    }

    private ITokenSource Open(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = Door.AppId,
            ["MicrosoftAppPassword"] = "not-a-real-secret",
            ["MicrosoftAppTenantId"] = Door.TenantId,
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        opened.Add(new ServiceCollection()
            .AddLogging()
            .AddSingleton(new WireClock(clock))
            .AddSingleton<IHostEnvironment>(new Door.Surroundings("Production"))
            .AddChannelAuthentication(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddConnector()
            .AddHttpClient(LoginService.Client).ConfigurePrimaryHttpMessageHandler(() => login).Services
            .BuildServiceProvider());
        return opened[^1].GetRequiredService<ITokenSource>();
    }
}
