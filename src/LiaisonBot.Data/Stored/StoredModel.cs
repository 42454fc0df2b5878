using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Data.Stored;

/// <summary>What holds for every record, so that no configuration has to remember it.</summary>
internal static class StoredModel
{
    private const int LiteralLength = 64;

    public static void StoreEnumsAsLiterals(this ModelBuilder model)
    {
        foreach (var property in Properties(model))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!type.IsEnum)
                continue;
            var converter = typeof(LiteralConverter<>).MakeGenericType(type);
            property.SetValueConverter((ValueConverter?)Activator.CreateInstance(converter));
            property.SetMaxLength(LiteralLength);
        }
    }

    public static void GuardVersions(this ModelBuilder model)
    {
        foreach (var property in Properties(model))
        {
            if (property.Name == nameof(IVersioned.Version) && property.DeclaringType.ClrType.IsAssignableTo(typeof(IVersioned)))
                property.IsConcurrencyToken = true;
        }
    }

    private static IEnumerable<IMutableProperty> Properties(ModelBuilder model) =>
        model.Model.GetEntityTypes().SelectMany(type => type.GetProperties());
}
