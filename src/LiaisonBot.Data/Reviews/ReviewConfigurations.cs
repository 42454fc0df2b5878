using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(review => review.Place).HasMaxLength(Review.PlaceLength);
        builder.Property(review => review.Agenda).HasMaxLength(Review.AgendaLength);
        builder.Property(review => review.Problems).HasMaxLength(Review.ProblemsLength);
        builder.Property(review => review.Reason).HasMaxLength(Review.ReasonLength);
        builder.Property(review => review.Hash).HasMaxLength(Review.HashLength);
        builder.HasIndex(review => new { review.UnitId, review.On });
        builder.HasOne<Unit>().WithMany().HasForeignKey(review => review.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(review => review.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(review => review.WrittenById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(review => review.EndedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewInvitationConfiguration : IEntityTypeConfiguration<ReviewInvitation>
{
    public void Configure(EntityTypeBuilder<ReviewInvitation> builder)
    {
        builder.HasIndex(one => new { one.ReviewId, one.UnitId, one.PersonId }).IsUnique();
        builder.HasIndex(one => one.PersonId);
        builder.HasOne(one => one.Review).WithMany().HasForeignKey(one => one.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
