using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.Rounds;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        // Whoever opens one at the same moment is decided again, and finds this one.
        builder.HasIndex(round => new { round.UnitId, round.Year, round.Serial }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        builder.HasIndex(round => round.LastOn);
        builder.HasOne<Unit>().WithMany().HasForeignKey(round => round.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(round => round.OpenedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundAnswerConfiguration : IEntityTypeConfiguration<RoundAnswer>
{
    public void Configure(EntityTypeBuilder<RoundAnswer> builder)
    {
        builder.HasIndex(answer => new { answer.RoundId, answer.PairingId }).IsUnique();
        builder.HasOne<Round>().WithMany().HasForeignKey(answer => answer.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(answer => answer.PairingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.AnsweredById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundCaseConfiguration : IEntityTypeConfiguration<RoundCase>
{
    public void Configure(EntityTypeBuilder<RoundCase> builder)
    {
        builder.HasKey(one => one.CaseId);
        builder.HasIndex(one => new { one.RoundId, one.PairingId });
        builder.HasOne(one => one.Case).WithOne().HasForeignKey<RoundCase>(one => one.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Round>().WithMany().HasForeignKey(one => one.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pairing>().WithMany().HasForeignKey(one => one.PairingId).OnDelete(DeleteBehavior.Restrict);
    }
}
