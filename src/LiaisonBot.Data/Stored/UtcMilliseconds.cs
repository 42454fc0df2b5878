using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Data.Stored;

/// <summary>Keeps an instant as UTC milliseconds since 1970: SQLite can then order and compare it.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
