using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Tests.Authentication;
using LiaisonBot.Protocol.Tokens;
using LiaisonBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiaisonBot.Protocol.Tests.Connector;

/// <summary>The connector as the host wires it, with the channel scripted and tokens counted out one by one.</summary>
internal sealed class Line : IDisposable
{
    private readonly ServiceProvider services;

    public Line(string environment = "Production") => services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(new WireClock(Clock))
        .AddSingleton<IHostEnvironment>(new Door.Surroundings(environment))
        .AddSingleton<ITokenSource>(Tokens)
        .AddChannelAuthentication(new ConfigurationBuilder().Build())
        .AddConnector()
        .AddHttpClient(ChannelHttp.Client).ConfigurePrimaryHttpMessageHandler(() => Channel).Services
        .BuildServiceProvider();

    public static ConversationReference Where { get; } = new()
    {
        ActivityId = "1712650000000",
        User = new ChannelAccount { Id = "29:1a" },
        Bot = new ChannelAccount { Id = "28:" + Door.AppId },
        Conversation = new ConversationAccount { Id = "19:ab@thread.tacv2;messageid=17" },
        ChannelId = ChannelIds.Teams,
        Locale = "zh-CN",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
    };

    public static Activity Message { get; } = new() { Type = ActivityTypes.Message, Text = "已记录" };

    public SteppedClock Clock { get; } = new(new DateTimeOffset(2026, 4, 9, 1, 0, 0, TimeSpan.Zero));

    public ScriptedChannel Channel { get; } = new();

    public CountedTokens Tokens { get; } = new();

    public IConnector Connector => services.GetRequiredService<IConnector>();

    public Task<Delivery> SendAsync() => Connector.SendAsync(Where, Message, CancellationToken.None);

    public void Dispose() => services.Dispose();

    internal sealed class CountedTokens : ITokenSource
    {
        private int number = 1;

        /// <summary>Given instead of a token.</summary>
        public BotToken? Instead { get; set; }

        public Task<BotToken> GetAsync(CancellationToken cancellation) =>
            Task.FromResult(Instead ?? new BotToken.Ready($"token-{number}"));

        public void Drop(BotToken.Ready refused) => number++;
    }
}
