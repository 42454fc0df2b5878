using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Wishes;

internal sealed class FriendWishConfiguration : IEntityTypeConfiguration<FriendWish>
{
    public void Configure(EntityTypeBuilder<FriendWish> builder)
    {
        builder.HasIndex(wish => new { wish.PersonId, wish.At });
        builder.HasOne<Person>().WithMany().HasForeignKey(wish => wish.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(wish => wish.OtherId).OnDelete(DeleteBehavior.Restrict);
    }
}
