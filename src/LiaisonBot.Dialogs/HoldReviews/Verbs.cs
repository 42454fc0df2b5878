namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "review.show.1";

    /// <summary>The form to call one, or to move the one that the press names.</summary>
    public const string Begin = "review.begin.1";
    public const string Call = "review.call.1";
    public const string Move = "review.move.1";

    /// <summary>Shows the one that the press names (<see cref="FollowUps.FollowUpRecords.Source"/>).</summary>
    public const string Open = "review.open.1";

    /// <summary>The same, its agenda drafted anew.</summary>
    public const string Draft = "review.draft.1";
    public const string Save = "review.save.1";
    public const string Decide = "review.decide.1";
    public const string AddDecision = "review.add-decision.1";
    public const string Close = "review.close.1";
    public const string CallOff = "review.call-off.1";
    public const string Coming = "review.coming.1";
    public const string Cannot = "review.cannot.1";
}

/// <summary>The kinds of keys on the slice's cards; the subject is the review's id.</summary>
internal static class Keys
{
    /// <summary>Of a review that is not called yet: no subject.</summary>
    public const string Call = "review.call.1";
    public const string Move = "review.move.1";
    public const string Form = "review.form.1";
    public const string Decision = "review.decision.1";
    public const string Invitation = "review.invitation.1";
}
