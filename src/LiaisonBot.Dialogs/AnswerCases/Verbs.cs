namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    /// <summary>Shows the case whose number is in the data under <see cref="Cases.CaseRecords.Number"/>.</summary>
    public const string Mine = "case.mine.1";
    public const string Reply = "case.reply.1";
    public const string Confirm = "case.confirm.1";
    public const string NotSolved = "case.not-solved.1";
    public const string Withdraw = "case.withdraw.1";

    /// <summary>The kind of key on the raiser's card of the case that is the key's subject.</summary>
    public const string Key = "case.own.1";
}
