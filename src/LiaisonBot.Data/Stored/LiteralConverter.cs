using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Data.Stored;

/// <summary>Keeps an enum as its fixed text.</summary>
internal sealed class LiteralConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => Literals<TEnum>.Write(value),
    text => Literals<TEnum>.Read(text))
    where TEnum : struct, Enum;
