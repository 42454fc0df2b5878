using LiaisonBot.Dialogs.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.PassCases;

/// <summary>Time does its part in cases (D1, D4, D5); the host says when.</summary>
public static class PassCasesExtensions
{
    public static IServiceCollection AddPassCases(this IServiceCollection services) =>
        services.AddSingleton(provider => new CaseTime(provider.GetRequiredService<TimeTurns>()));
}
