using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Linking;

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(link => link.Tenant).HasMaxLength(AccountLink.TenantLength);
        builder.Property(link => link.Account).HasMaxLength(AccountLink.AccountLength);
        builder.HasIndex(link => new { link.Tenant, link.Account }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}

internal sealed class LinkCodeConfiguration : IEntityTypeConfiguration<LinkCode>
{
    public void Configure(EntityTypeBuilder<LinkCode> builder)
    {
        builder.Property(code => code.Hash).HasMaxLength(LinkCode.HashLength);
        builder.HasIndex(code => code.Hash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(code => code.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(code => code.IssuedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WrongCodesConfiguration : IEntityTypeConfiguration<WrongCodes>
{
    public void Configure(EntityTypeBuilder<WrongCodes> builder)
    {
        builder.Property(tally => tally.Source).HasMaxLength(WrongCodes.SourceLength);
        builder.HasIndex(tally => tally.Source).IsUnique();
        builder.HasIndex(tally => tally.Since);
    }
}
