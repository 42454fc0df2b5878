namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>Everything that can be wrong with a roster. The wording of each stands in words.json under <c>problem.…</c>.</summary>
public enum ProblemKind
{
    // Errors: nothing is imported.
    FileMissing,
    FileUnreadable,
    FileTooLarge,
    FileEmpty,
    EncodingUnknown,
    QuoteUnclosed,
    QuoteStray,
    CellsTooMany,
    CellTooLong,
    RowsTooMany,
    ColumnMissing,
    ColumnTwice,
    ValueMissing,
    KindUnknown,
    RoleUnknown,
    CategoryUnknown,
    LocaleUnknown,
    OriginUnknown,
    LeftReasonUnknown,
    UnitUnknown,
    UnitTwice,
    RootSecond,
    UnitCycle,
    UnitTooDeep,
    StaffNoTwice,
    AccountTwice,
    PersonUnknown,
    DateMalformed,
    EndBeforeStart,
    PairingWithSelf,
    PairingSameKind,
    PairingSidesSwapped,
    PairingOverlap,
    DemoInUse,

    // Warnings: imported, and listed for somebody to repair.
    ColumnUnknown,
    AccountMissing,
    PairingAfterLeft,
    PairingBeforeJoined,
    PairingOpenWithLeaver,
    KeptAsCorrected,
}
