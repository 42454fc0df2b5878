using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>A paper that the speaker asked for.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Period">Of which days.</param>
/// <param name="Paper">Its row; null for a draft that nobody has touched.</param>
/// <param name="Scope">The speaker's.</param>
internal sealed record OpenedPaper(Unit Unit, PaperPeriod Period, Paper? Paper, UnitScope Scope)
{
    public bool IsOwn => Scope.Sees(Unit);

    public bool IsHandedIn => Paper is { IsHandedIn: true };
}
