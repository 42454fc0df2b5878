using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Rosters.Drops;

internal sealed class RosterDropConfiguration : IEntityTypeConfiguration<RosterDrop>
{
    public void Configure(EntityTypeBuilder<RosterDrop> builder)
    {
        builder.HasIndex(drop => drop.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(drop => drop.PersonId);
    }
}

internal sealed class DroppedFileConfiguration : IEntityTypeConfiguration<DroppedFile>
{
    public void Configure(EntityTypeBuilder<DroppedFile> builder)
    {
        builder.HasKey(file => new { file.DropId, file.Name });
        builder.Property(file => file.Name).HasMaxLength(DroppedFile.NameLength);
        builder.Property(file => file.Url).HasMaxLength(DroppedFile.UrlLength);
        builder.HasOne(file => file.Drop).WithMany(drop => drop.Files).HasForeignKey(file => file.DropId);
    }
}

internal sealed class DroppedContentConfiguration : IEntityTypeConfiguration<DroppedContent>
{
    public void Configure(EntityTypeBuilder<DroppedContent> builder)
    {
        builder.HasKey(content => new { content.DropId, content.Name });
        builder.Property(content => content.Name).HasMaxLength(DroppedFile.NameLength);
        builder.HasOne(content => content.Drop).WithMany().HasForeignKey(content => content.DropId);
    }
}
