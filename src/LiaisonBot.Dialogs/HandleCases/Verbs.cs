namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    /// <summary>Shows the case whose number is in the data under <see cref="Cases.CaseRecords.Number"/>.</summary>
    public const string Open = "case.open.1";
    public const string Take = "case.take.1";
    public const string Ask = "case.ask.1";
    public const string Note = "case.note.1";
    public const string HandOver = "case.hand-over.1";
    public const string Resolve = "case.resolve.1";
    public const string CannotSolve = "case.cannot-solve.1";
    public const string Escalate = "case.escalate.1";

    /// <summary>The kind of key on a handler's card of the case that is the key's subject.</summary>
    public const string Key = "case.handle.1";
}
