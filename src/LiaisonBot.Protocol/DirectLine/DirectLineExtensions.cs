using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Puts our Direct Line 3.0 server into a host. The host brings an <see cref="ITranscript"/> and an <c>ITurnHandler</c>, as singletons.</summary>
public static class DirectLineExtensions
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services, Action<DirectLineOptions, IServiceProvider> configure)
    {
        services.AddOptions<DirectLineOptions>().Configure(configure);
        services.TryAddSingleton(WireClock.System);
        services.TryAddSingleton(new BodyLimits());
        return services
            .AddSingleton<DirectLineBot>()
            .AddSingleton(host => new DirectLineConnector(
                host.GetRequiredService<LiveTranscript>(), host.GetRequiredService<DirectLineHub>(), host.GetRequiredService<DirectLineBot>()))
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<PostedFilesReader>()
            .AddSingleton<DirectLineHub>()
            .AddSingleton<LiveTranscript>()
            .AddSingleton<StreamActivities>();
    }

    /// <param name="endpoints">Of the host.</param>
    /// <param name="prefix">The client's <c>domain</c> is the host's origin with this after it.</param>
    public static IEndpointConventionBuilder MapDirectLine(this IEndpointRouteBuilder endpoints, string prefix = "/directline")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var group = endpoints.MapGroup(prefix);
        var calls = group.MapGroup("").AddEndpointFilter<RouteGroupBuilder, DirectLineDoor>();
        calls.MapPost("/tokens/refresh", StartConversation.Refresh);
        calls.MapPost("/conversations", StartConversation.OpenAsync);
        calls.MapGet($"/conversations/{{{DirectLineDoor.ConversationId}}}", StartConversation.ReconnectAsync);
        calls.MapGet($"/conversations/{{{DirectLineDoor.ConversationId}}}/activities", PollActivities.HandleAsync);
        calls.MapPost($"/conversations/{{{DirectLineDoor.ConversationId}}}/activities", PostActivity.HandleAsync);
        calls.MapPost($"/conversations/{{{DirectLineDoor.ConversationId}}}/upload", PostFiles.HandleAsync);

        var stream = endpoints.ServiceProvider.GetRequiredService<StreamActivities>();
        group.MapGet(
            $"/conversations/{{{DirectLineDoor.ConversationId}}}/stream",
            endpoints.CreateApplicationBuilder().UseWebSockets().Use(_ => (RequestDelegate)stream.HandleAsync).Build());
        return group;
    }
}
