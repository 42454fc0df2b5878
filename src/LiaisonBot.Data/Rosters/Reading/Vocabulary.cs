using System.Collections.Frozen;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Rosters.Reading;

/// <summary>The values of a fixed list: English as they are stored, Chinese as the office writes them.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;

    public Vocabulary(params (string Word, T Value)[] words)
    {
        var literals = Literals<T>.All.Select(value => (Word: Literals<T>.Write(value), Value: value));
        values = literals.Concat(words).ToFrozenDictionary(pair => Cells.Fold(pair.Word), pair => pair.Value);
    }

    public bool TryRead(string cell, out T value) => values.TryGetValue(Cells.Fold(cell), out value);
}

internal static class Vocabularies
{
    public static readonly Vocabulary<UnitKind> UnitKinds = new(
        ("党委", UnitKind.Committee),
        ("党总支", UnitKind.GeneralBranch),
        ("党支部", UnitKind.Branch),
        ("党小组", UnitKind.Group));

    public static readonly Vocabulary<PersonKind> PersonKinds = new(
        ("党员", PersonKind.Member),
        ("群众", PersonKind.Colleague));

    public static readonly Vocabulary<Role> Roles = new(
        ("书记", Role.Secretary),
        ("副书记", Role.DeputySecretary),
        ("领导", Role.Leader),
        ("行政负责人", Role.AdminHead),
        ("党务干事", Role.Officer));

    public static readonly Vocabulary<Category> Categories = new(
        ("高层次人才", Category.HighLevelTalent),
        ("困难群众", Category.InDifficulty),
        ("青年教师", Category.YoungTeacher),
        ("新入职", Category.NewHire),
        ("入党积极分子", Category.Applicant),
        ("优抚", Category.Preferential),
        ("青年干部", Category.YoungCadre),
        ("帮教", Category.Guidance),
        ("学生", Category.Student));

    public static readonly Vocabulary<Locale> Locales = new(
        ("zh", Locale.Chinese),
        ("中文", Locale.Chinese),
        ("en", Locale.English),
        ("英文", Locale.English));

    public static readonly Vocabulary<LeftReason> LeftReasons = new(
        ("退休", LeftReason.Retired),
        ("调离", LeftReason.Transferred),
        ("其他", LeftReason.Other));

    public static readonly Vocabulary<PairingOrigin> Origins = new(
        ("组织选派", PairingOrigin.Assigned),
        ("党员自行联系", PairingOrigin.Member),
        ("群众自行联系", PairingOrigin.Colleague));
}
