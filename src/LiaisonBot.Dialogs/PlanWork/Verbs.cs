namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    /// <summary>The plan of the speaker's branch, or those of all branches that they see, of the press's <see cref="Year"/>.</summary>
    public const string Show = "plan.show.1";

    /// <summary>The plan that the press names (<see cref="PlanName.Input"/>), or that is the source of a step.</summary>
    public const string Open = "plan.open.1";
    public const string Aims = "plan.aims.1";
    public const string SaveAims = "plan.save-aims.1";
    public const string Step = "plan.step.1";
    public const string AddStep = "plan.add-step.1";
    public const string Copy = "plan.copy.1";

    /// <summary>Of which year the plans are listed.</summary>
    public const string Year = "Year";
}

/// <summary>The kinds of keys on the slice's cards; the subject is a <see cref="PlanName"/>.</summary>
internal static class Keys
{
    public const string Aims = "plan.aims.1";
    public const string Step = "plan.step.1";
    public const string Copy = "plan.copy.1";
}
