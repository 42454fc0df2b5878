using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Exports;

internal sealed class ExportConfiguration : IEntityTypeConfiguration<Export>
{
    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.Property(export => export.Kind).HasMaxLength(Export.KindLength);
        builder.Property(export => export.Format).HasMaxLength(Export.FormatLength);
        builder.Property(export => export.Key).HasMaxLength(Export.KeyLength);
        builder.Property(export => export.FileName).HasMaxLength(Export.FileNameLength);
        builder.Property(export => export.Upload).HasMaxLength(Export.UploadLength);
        builder.HasIndex(export => export.Key).IsUnique();
        builder.HasIndex(export => export.State);
        builder.HasOne<Person>().WithMany().HasForeignKey(export => export.PersonId);
    }
}

internal sealed class ExportChunkConfiguration : IEntityTypeConfiguration<ExportChunk>
{
    public void Configure(EntityTypeBuilder<ExportChunk> builder)
    {
        builder.HasKey(chunk => new { chunk.ExportId, chunk.Number });
        builder.HasOne(chunk => chunk.Export).WithMany().HasForeignKey(chunk => chunk.ExportId);
    }
}
