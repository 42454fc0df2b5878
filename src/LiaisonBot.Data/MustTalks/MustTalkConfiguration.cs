using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.MustTalks;

internal sealed class MustTalkConfiguration : IEntityTypeConfiguration<MustTalk>
{
    public void Configure(EntityTypeBuilder<MustTalk> builder)
    {
        builder.Property(talk => talk.Line).HasMaxLength(MustTalk.LineLength);
        builder.HasIndex(talk => talk.ColleagueId);

        // The same occasion opens one duty, whoever records it and however often.
        builder.HasIndex(talk => new { talk.PairingId, talk.Occasion, talk.OccurredOn }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        builder.HasOne<Pairing>().WithMany().HasForeignKey(talk => talk.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(talk => talk.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(talk => talk.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}
