using LiaisonBot.Data.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiaisonBot.Dialogs.Suggestions;

internal static class SuggestionDeskExtensions
{
    /// <summary>Called by each slice that suggests. The host may give a <see cref="SuggestionPatience"/> of its own.</summary>
    public static IServiceCollection AddSuggestionDesk(this IServiceCollection services)
    {
        services.TryAddSingleton(new SuggestionPatience());
        services.TryAddSingleton(provider => new SuggestionDesk(provider.GetRequiredService<LiaisonStore>, provider.GetRequiredService<SuggestionPatience>()));
        return services;
    }
}
