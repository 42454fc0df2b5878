using System.Globalization;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>What the secretary fills in: the id of the person who is to get a code.</summary>
internal sealed record IssueForm(string Person)
{
    public static IssueForm Of(Turn turn) => new(turn.Input(nameof(Person)));

    public static IssueForm Of(UnlinkedPerson one) => new(one.Person.Id.ToString(CultureInfo.InvariantCulture));
}

/// <summary>The form as it is drawn.</summary>
/// <param name="People">Who can be chosen.</param>
/// <param name="Note">What to know before choosing; null for nothing.</param>
/// <param name="Problem">What was wrong with the choice; null when nothing was.</param>
internal sealed record IssueFormView(IReadOnlyList<UnlinkedPerson> People, IssueForm Form, string? Note, string? Problem)
{
    /// <summary>The people have accounts: the code signs them in on the page.</summary>
    public bool ForPage { get; init; }
}

/// <summary>A code that was just issued. Its text exists in this turn and its message only.</summary>
internal sealed record IssuedCode(UnlinkedPerson For, string Text);
