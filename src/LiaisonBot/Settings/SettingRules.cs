using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Checks a section of the settings by the limits that its properties carry; a line for each that is wrong, which names its key.</summary>
internal sealed class SettingRules<TSettings>(string section) : IValidateOptions<TSettings>
    where TSettings : class
{
    public ValidateOptionsResult Validate(string? name, TSettings options)
    {
        List<string> lines = [.. SettingRules.Broken(options, section)];
        return lines.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }
}

internal static class SettingRules
{
    public static IEnumerable<string> Broken(object options, string section)
    {
        var broken = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), broken, validateAllProperties: true);
        return broken.Select(rule => $"{section}:{rule.MemberNames.First()}: {rule.ErrorMessage}");
    }

    /// <summary>The section's settings as a singleton, read once and checked when the host starts.</summary>
    public static IServiceCollection AddChecked<TSettings>(this IServiceCollection services, IConfiguration settings, string section)
        where TSettings : class
    {
        services.AddOptions<TSettings>().Bind(settings.GetSection(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TSettings>>(new SettingRules<TSettings>(section));
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TSettings>>().Value);
    }
}
