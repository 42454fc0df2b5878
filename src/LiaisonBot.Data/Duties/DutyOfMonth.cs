namespace LiaisonBot.Data.Duties;

/// <summary>One pairing's contact of one month, as far as figures of several months need it (<see cref="MonthlyDuty"/> has the rest).</summary>
/// <param name="PairingId">Whose.</param>
/// <param name="MemberId">Who owes it.</param>
/// <param name="CountsOn">The day that decides for which unit it counts.</param>
/// <param name="To">The last day of the month on which the pairing stands.</param>
/// <param name="MetOn">The first contact that meets it.</param>
/// <param name="ExcusedBecause">Why nothing is owed.</param>
internal readonly record struct DutyOfMonth(
    long PairingId, long MemberId, DateOnly CountsOn, DateOnly To, DateOnly? MetOn, Excuse? ExcusedBecause);
