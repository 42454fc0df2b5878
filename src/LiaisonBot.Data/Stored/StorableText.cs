using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Data.Stored;

/// <summary>PostgreSQL keeps every character but U+0000, which no person types: the sign for an unreadable one takes its place.</summary>
public sealed class StorableText() : ValueConverter<string, string>(
    text => text.Replace('\0', '\uFFFD'),
    text => text);
