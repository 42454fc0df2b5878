using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.DirectLine;

namespace LiaisonBot.WebChat;

/// <summary>
/// The built-in page at <c>/</c> with our own Direct Line behind it. In Development one chooses who one is; anywhere else there is no
/// way to sign in, and so there is no page.
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
        });
        var remote = services.Last(service => service.ServiceType == typeof(IConnector)).ImplementationType!;
        return services.AddSingleton<IConnector>(host => new ChannelConnector(
            host.GetRequiredService<DirectLineConnector>(), (IConnector)ActivatorUtilities.CreateInstance(host, remote)));
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return app;
        app.MapPage();
        app.MapDirectLine();
        var session = app.MapGroup("/webchat").AddEndpointFilter(FromThisMachine.Only);
        session.MapGet("/people", PersonaPicker.ListAsync);
        session.MapPost("/session", StartSession.HandleAsync);
        return app;
    }
}
