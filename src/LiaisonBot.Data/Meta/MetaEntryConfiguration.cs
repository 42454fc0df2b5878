using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Meta;

internal sealed class MetaEntryConfiguration : IEntityTypeConfiguration<MetaEntry>
{
    public void Configure(EntityTypeBuilder<MetaEntry> builder)
    {
        builder.HasKey(entry => entry.Name);
        builder.Property(entry => entry.Name).HasMaxLength(MetaEntry.NameLength);
        builder.Property(entry => entry.Text).HasMaxLength(MetaEntry.TextLength);
    }
}
