using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Where a turn takes place: the snapshot it reads, its clock and rules, and its conversation; time's own turns have none.</summary>
internal sealed record TurnSetting(
    LiaisonDb Db,
    ProgrammeClock Clock,
    ProgrammeSettings Programme,
    ActionRegistry Actions,
    Conversation? Conversation);
