using System.Collections.Frozen;
using System.Reflection;

namespace LiaisonBot.Data.Stored;

/// <summary>The fixed texts of an enum: every member carries a <see cref="LiteralAttribute"/>, no two the same.</summary>
public static class Literals<TEnum>
    where TEnum : struct, Enum
{
    private const char Separator = ';';

    private static readonly bool Combines = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);

    private static readonly FrozenDictionary<TEnum, string> Texts = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, TextOf);

    private static readonly FrozenDictionary<string, TEnum> Values = Texts
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<TEnum> All => Texts.Keys.Order();

    /// <summary>The stored text; of a combination of flags, the texts of its members in order, separated by semicolons.</summary>
    public static string Write(TEnum value)
    {
        if (Texts.TryGetValue(value, out var text))
            return text;
        if (!Combines)
            throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no stored text.");
        return string.Join(Separator, All.Where(flag => !IsNone(flag) && value.HasFlag(flag)).Select(flag => Texts[flag]));
    }

    public static TEnum Read(string text) => TryRead(text, out var value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(text), text, $"No {typeof(TEnum).Name} is stored like this.");

    public static bool TryRead(string text, out TEnum value)
    {
        if (Values.TryGetValue(text, out value))
            return true;
        if (!Combines)
            return false;

        var sum = 0L;
        foreach (var part in text.Split(Separator))
        {
            if (!Values.TryGetValue(part, out var flag))
                return false;
            sum |= Convert.ToInt64(flag, provider: null);
        }

        value = (TEnum)Enum.ToObject(typeof(TEnum), sum);
        return true;
    }

    private static bool IsNone(TEnum flag) => Convert.ToInt64(flag, provider: null) == 0;

    private static string TextOf(TEnum value) =>
        typeof(TEnum).GetField(value.ToString())?.GetCustomAttribute<LiteralAttribute>()?.Text
        ?? throw new InvalidOperationException($"{typeof(TEnum).Name}.{value} has no stored text.");
}
