using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>What a question was asked about, as the key of its card names it: so that what is filed is what was read.</summary>
/// <param name="UnitId">Whose register.</param>
/// <param name="Hash">The beginning of its hash; empty on a card of before the question.</param>
internal sealed record AskedRegister(long? UnitId, string Hash)
{
    private const int HashLetters = 16;

    public static AskedRegister Of(long unitId, FrozenRegister draft) => new(unitId, FrozenText.HashOf(draft.Write())[..HashLetters]);

    public static AskedRegister Read(string? name) => name?.Split(':') is [var unit, var hash] ? new(RecordName.Id(unit), hash) : new(RecordName.Id(name), "");

    public bool IsOf(long unitId, FrozenRegister draft) => this == Of(unitId, draft);

    public override string ToString() => $"{RecordName.Text(UnitId!.Value)}:{Hash}";
}
