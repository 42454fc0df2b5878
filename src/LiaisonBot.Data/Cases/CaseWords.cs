namespace LiaisonBot.Data.Cases;

/// <summary>Which acts need words, and how many they may have.</summary>
internal static class CaseWords
{
    public static CaseRefusal? Refuse(CaseAct act)
    {
        if (act.Text.EnumerateRunes().Count() > CaseEvent.TextLength)
            return CaseRefusal.TooLong;
        return NeedsWords(act.Step) && string.IsNullOrWhiteSpace(act.Text) ? CaseRefusal.NoText : null;
    }

    private static bool NeedsWords(CaseStep step) => step
        is CaseStep.Asked or CaseStep.Replied or CaseStep.Noted
        or CaseStep.Resolved or CaseStep.CannotSolve or CaseStep.Escalated or CaseStep.NotSolved;
}
