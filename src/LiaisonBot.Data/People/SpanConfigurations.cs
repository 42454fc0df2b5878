using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.People;

internal sealed class StandingConfiguration : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> builder)
    {
        builder.HasIndex(span => new { span.PersonId, span.From }).IsUnique();
        builder.HasOne(span => span.Person).WithMany().HasForeignKey(span => span.PersonId);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasIndex(span => new { span.PersonId, span.From }).IsUnique();
        builder.HasOne(span => span.Person).WithMany().HasForeignKey(span => span.PersonId);
        builder.HasOne(span => span.Unit).WithMany().HasForeignKey(span => span.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoleHoldingConfiguration : IEntityTypeConfiguration<RoleHolding>
{
    public void Configure(EntityTypeBuilder<RoleHolding> builder)
    {
        builder.HasIndex(span => new { span.PersonId, span.UnitId, span.Role, span.From }).IsUnique();
        builder.HasOne(span => span.Person).WithMany().HasForeignKey(span => span.PersonId);
        builder.HasOne(span => span.Unit).WithMany().HasForeignKey(span => span.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CategoryHoldingConfiguration : IEntityTypeConfiguration<CategoryHolding>
{
    public void Configure(EntityTypeBuilder<CategoryHolding> builder)
    {
        builder.HasIndex(span => new { span.PersonId, span.Category, span.From }).IsUnique();
        builder.HasOne(span => span.Person).WithMany().HasForeignKey(span => span.PersonId);
    }
}
