using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Data.WorkPlans;

internal sealed class WorkPlanConfiguration : IEntityTypeConfiguration<WorkPlan>
{
    public void Configure(EntityTypeBuilder<WorkPlan> builder)
    {
        builder.Property(plan => plan.Aims).HasMaxLength(WorkPlan.AimsLength);

        // Whoever begins one at the same moment is decided again, and finds this one.
        builder.HasIndex(plan => new { plan.UnitId, plan.Year }).IsUnique();
        builder.HasOne<Unit>().WithMany().HasForeignKey(plan => plan.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(plan => plan.WrittenById).OnDelete(DeleteBehavior.Restrict);
    }
}
