using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiaisonBot.Protocol.Turns;

public static class TurnWrapping
{
    /// <summary>Puts a handler around the one that was added, which every turn then passes through.</summary>
    /// <param name="services">The bot's, with its handler among them.</param>
    /// <param name="wrap">Makes the outer one of the inner.</param>
    public static IServiceCollection WrapTurns(this IServiceCollection services, Func<IServiceProvider, ITurnHandler, ITurnHandler> wrap)
    {
        ArgumentNullException.ThrowIfNull(services);
        var inner = services.Last(service => service.ServiceType == typeof(ITurnHandler)).ImplementationFactory!;
        return services.Replace(ServiceDescriptor.Singleton(provider => wrap(provider, (ITurnHandler)inner(provider))));
    }
}
