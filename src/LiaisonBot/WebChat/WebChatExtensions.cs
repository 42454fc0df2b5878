using LiaisonBot.Data.Rosters;
using LiaisonBot.MakeExports;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.SignIn;

namespace LiaisonBot.WebChat;

/// <summary>
/// The built-in page at <c>/</c> with our own Direct Line behind it. In Development one chooses who one is; anywhere else one signs
/// in, and there is no page at all unless <c>WebChat:Enabled</c>.
/// </summary>
internal static class WebChatExtensions
{
    private const string BotName = "事业之友";

    /// <summary>After <c>AddConnector</c>: its connector goes on serving every conversation that is not ours.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton<SigningKey>();
        services.AddDirectLine((options, host) =>
        {
            options.SigningKey = host.GetRequiredService<SigningKey>().Bytes;
            options.BotName = BotName;
            options.FileMegabytes = host.GetRequiredService<ImportLimits>().Megabytes;
        });
        var remote = services.Last(service => service.ServiceType == typeof(IConnector)).ImplementationType!;
        return services.AddSingleton<IConnector>(host => new ChannelConnector(
            host.GetRequiredService<DirectLineConnector>(), (IConnector)ActivatorUtilities.CreateInstance(host, remote)));
    }

    /// <summary>Development: one chooses who one is, on this machine alone.</summary>
    public static void MapPersonaChat(this WebApplication app)
    {
        app.MapPage(PageEntry.Choose);
        app.MapDirectLine();
        var session = app.MapGroup("/webchat").AddEndpointFilter(FromThisMachine.Only);
        session.MapGet("/people", PersonaPicker.ListAsync);
        session.MapPost("/session", StartSession.ForChosenAsync);
        session.MapGet("/files/{key}", Downloads.ForThisMachineAsync);
    }

    /// <summary>Anywhere else: one signs in, and Direct Line serves nobody who has not.</summary>
    public static void MapSignedInChat(this WebApplication app)
    {
        app.MapPage(PageEntry.SignIn);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapDirectLine().RequireAuthorization(SignInExtensions.SignedInOnly);
        var own = app.MapOwnPages("/webchat");
        own.MapSignIn();
        own.MapPost("/session", StartSession.ForSignedInAsync).RequireAuthorization(SignInExtensions.SignedInOnly);
        own.MapGet("/files/{key}", Downloads.ForSignedInAsync).RequireAuthorization(SignInExtensions.SignedInOnly);
    }
}
