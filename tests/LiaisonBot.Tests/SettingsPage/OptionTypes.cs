using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs;
using LiaisonBot.Protocol.Authentication;
using LiaisonBot.RunBot;

namespace LiaisonBot.Tests.SettingsPage;

/// <summary>The settings that are bound to types: whatever has a <c>Section</c>, and the two that Bot Framework bots have at the root.</summary>
internal static class OptionTypes
{
    public static IEnumerable<SettingGroup> Groups()
    {
        yield return Group("Who the bot is to the channels", "", typeof(BotCredentials));
        yield return Group("Which cloud, and who may write", "", typeof(CloudOptions));
        foreach (var type in WithSection())
            yield return Group($"`{SectionOf(type)}`", SectionOf(type), type);
    }

    private static IEnumerable<Type> WithSection() =>
        from assembly in new[] { typeof(ProgrammeSettings).Assembly, typeof(DialogsExtensions).Assembly, typeof(BotCredentials).Assembly, typeof(BotSettings).Assembly }
        from type in assembly.GetTypes()
        where SectionField(type) is not null
        orderby SectionOf(type)
        select type;

    private static FieldInfo? SectionField(Type type) => type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field ? field : null;

    private static string SectionOf(Type type) => (string)SectionField(type)!.GetRawConstantValue()!;

    private static SettingGroup Group(string title, string section, Type type) =>
        new(title, Summaries.Of(type), [.. Of(type, section, Activator.CreateInstance(type)!)]);

    /// <param name="type">Whose properties these are.</param>
    /// <param name="under">The key that they stand under; empty for the root.</param>
    /// <param name="made">With its defaults.</param>
    private static IEnumerable<Setting> Of(Type type, string under, object made)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken))
        {
            var key = under.Length == 0 ? property.Name : $"{under}:{property.Name}";
            var value = property.GetValue(made);
            if (ItemOf(property.PropertyType) is { } item)
            {
                yield return new Setting($"{key}:0", item == typeof(string) ? "list of texts" : "list", "none", "", Summaries.Of(property));
                foreach (var part in item == typeof(string) ? [] : Of(item, $"{key}:0", Activator.CreateInstance(item)!))
                    yield return part;
            }
            else if (!property.CanWrite)
            {
                // Computed from the others.
            }
            else if (IsNested(property.PropertyType))
            {
                foreach (var part in Of(property.PropertyType, key, value!))
                    yield return part;
            }
            else
            {
                yield return new Setting(key, TypeOf(property.PropertyType), DefaultOf(value, isOfItem: key.Contains(":0:", StringComparison.Ordinal)), RangeOf(property), Summaries.Of(property));
            }
        }
    }

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsNested(Type type) => type is { IsClass: true } && type != typeof(string);

    private static string TypeOf(Type type) => type switch
    {
        { IsEnum: true } => string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`")),
        _ when type == typeof(int) => "whole number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(string) => "text",
        _ when type == typeof(TimeOnly) => "time of day",
        _ => throw new NotSupportedException($"docs/settings.md has no words for a setting of {type}."),
    };

    /// <param name="value">As the type has it.</param>
    /// <param name="isOfItem">Whether it belongs to an item of a list: a number that nobody set there is none.</param>
    private static string DefaultOf(object? value, bool isOfItem) => value switch
    {
        null or "" => "none",
        0 when isOfItem => "none",
        bool flag => flag ? "`true`" : "`false`",
        TimeOnly time => string.Create(CultureInfo.InvariantCulture, $"`{time:HH:mm}`"),
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    private static string RangeOf(PropertyInfo property) => property.GetCustomAttribute<RangeAttribute>() is { } range
        ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
        : "";
}
