using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Proposals;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Ignore(proposal => proposal.IsOpen);
        builder.Ignore(proposal => proposal.IsApproved);
        builder.Property(proposal => proposal.AgreedHow).HasMaxLength(Proposal.AgreedHowLength);
        builder.Property(proposal => proposal.Reason).HasMaxLength(Proposal.ReasonLength);
        builder.HasIndex(proposal => new { proposal.MemberId, proposal.ColleagueId }).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(proposal => new { proposal.ColleagueId, proposal.ProposedAt });
        builder.HasIndex(proposal => new { proposal.MemberId, proposal.ProposedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(proposal => proposal.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(proposal => proposal.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(proposal => proposal.ProposedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(proposal => proposal.Pairing).WithMany().HasForeignKey(proposal => proposal.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(proposal => proposal.HandsOverId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(proposal => proposal.MemberNotice).WithMany().HasForeignKey(proposal => proposal.MemberNoticeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(proposal => proposal.ColleagueNotice).WithMany().HasForeignKey(proposal => proposal.ColleagueNoticeId).OnDelete(DeleteBehavior.SetNull);
    }
}
