using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Gallery;

public static class CardSampleExtensions
{
    /// <summary>Called by a slice's own Add method, so that what makes its cards sendable also shows them.</summary>
    public static IServiceCollection AddCardSamples(this IServiceCollection services, params IEnumerable<CardSample> samples)
    {
        foreach (var sample in samples)
            services.AddSingleton(sample);
        return services;
    }
}
