using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Absences;
using LiaisonBot.Dialogs.AnswerCases;
using LiaisonBot.Dialogs.AskStatus;
using LiaisonBot.Dialogs.Cancel;
using LiaisonBot.Dialogs.CheckBranch;
using LiaisonBot.Dialogs.CollectRounds;
using LiaisonBot.Dialogs.CorrectRoster;
using LiaisonBot.Dialogs.Digest;
using LiaisonBot.Dialogs.DoFollowUps;
using LiaisonBot.Dialogs.EndPairings;
using LiaisonBot.Dialogs.ExcuseMonths;
using LiaisonBot.Dialogs.ExportCases;
using LiaisonBot.Dialogs.ExportFiles;
using LiaisonBot.Dialogs.ExportHandbook;
using LiaisonBot.Dialogs.ExportPapers;
using LiaisonBot.Dialogs.ExportRegister;
using LiaisonBot.Dialogs.FileRegister;
using LiaisonBot.Dialogs.HandInPapers;
using LiaisonBot.Dialogs.HandleCases;
using LiaisonBot.Dialogs.HoldGatherings;
using LiaisonBot.Dialogs.HoldReviews;
using LiaisonBot.Dialogs.ImportRoster;
using LiaisonBot.Dialogs.KeepContactPoints;
using LiaisonBot.Dialogs.LinkCodes;
using LiaisonBot.Dialogs.LogContact;
using LiaisonBot.Dialogs.LogContact.ForMembers;
using LiaisonBot.Dialogs.MyCases;
using LiaisonBot.Dialogs.MyContacts;
using LiaisonBot.Dialogs.MyData;
using LiaisonBot.Dialogs.MyPairings;
using LiaisonBot.Dialogs.NominateGoodCases;
using LiaisonBot.Dialogs.Objections;
using LiaisonBot.Dialogs.PassCases;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.PlanWork;
using LiaisonBot.Dialogs.ProposePairings;
using LiaisonBot.Dialogs.ReadAudit;
using LiaisonBot.Dialogs.RecordMustTalks;
using LiaisonBot.Dialogs.RemindMilestones;
using LiaisonBot.Dialogs.RemindPeople;
using LiaisonBot.Dialogs.RepairPairings;
using LiaisonBot.Dialogs.ReportDifficulty;
using LiaisonBot.Dialogs.ReportQuarter;
using LiaisonBot.Dialogs.RunBatches;
using LiaisonBot.Dialogs.SeeCases;
using LiaisonBot.Dialogs.SeeFigures;
using LiaisonBot.Dialogs.SeeOutbox;
using LiaisonBot.Dialogs.SendBriefings;
using LiaisonBot.Dialogs.Settings;
using LiaisonBot.Dialogs.SuggestPairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Welcome;
using LiaisonBot.Protocol.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs;

/// <summary>Everything people can do. Taking one thing away is deleting its folder and its line here.</summary>
public static class DialogsExtensions
{
    /// <summary>
    /// Adds the bot behind <see cref="ITurnHandler"/>. The host gives it a <see cref="LiaisonStore"/>, a <see cref="ProgrammeClock"/>,
    /// <see cref="ProgrammeSettings"/>, <see cref="TurnLimits"/> and an <see cref="OutboxBell"/>.
    /// </summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddPipeline()
        .AddReportDifficulty()
        .AddLogContact()
        .AddLogForMembers()
        .AddMyPairings()
        .AddProposePairings()
        .AddEndPairings()
        .AddRepairPairings()
        .AddMyCases()
        .AddMyContacts()
        .AddAbsences()
        .AddMyData()
        .AddObjections()
        .AddHandleCases()
        .AddAnswerCases()
        .AddPassCases()
        .AddRecordMustTalks()
        .AddSeeCases()
        .AddCollectRounds()
        .AddSendBriefings()
        .AddHoldGatherings()
        .AddKeepContactPoints()
        .AddNominateGoodCases()
        .AddSuggestPairings()
        .AddRunBatches()
        .AddExcuseMonths()
        .AddDigest()
        .AddHandInPapers()
        .AddPlanWork()
        .AddHoldReviews()
        .AddDoFollowUps()
        .AddReportQuarter()
        .AddCheckBranch()
        .AddAskStatus()
        .AddSeeFigures()
        .AddExportFiles()
        .AddExportHandbook()
        .AddExportCases()
        .AddExportRegister()
        .AddFileRegister()
        .AddExportPapers()
        .AddRemindMilestones()
        .AddRemindPeople()
        .AddCorrectRoster()
        .AddImportRoster()
        .AddLinkCodes()
        .AddReadAudit()
        .AddSeeOutbox()
        .AddSettings()
        .AddCancel()
        .AddWelcome();

    /// <summary>One more action: into the registry, and with it into the help, the parser and the access matrix.</summary>
    public static IServiceCollection AddAction(this IServiceCollection services, BotAction action) => services.AddSingleton(action);

    private static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<ActionRegistry>()
        .AddSingleton(provider => new TurnStage(
            provider.GetRequiredService<ProgrammeClock>(),
            provider.GetRequiredService<ProgrammeSettings>(),
            provider.GetRequiredService<ActionRegistry>(),
            provider.GetRequiredService<Reception>()))
        .AddSingleton(provider => new TurnHandler(
            provider.GetRequiredService<LiaisonStore>(),
            provider.GetRequiredService<TurnStage>(),
            provider.GetRequiredService<OutboxBell>(),
            provider.GetRequiredService<ILogger<TurnHandler>>()))
        .AddSingleton(provider => new TimeTurns(
            provider.GetRequiredService<LiaisonStore>(),
            provider.GetRequiredService<TurnStage>(),
            provider.GetRequiredService<OutboxBell>()))
        .AddSingleton<TurnPace>()
        .AddSingleton<ITurnHandler>(provider => new PacedTurns(
            provider.GetRequiredService<TurnHandler>(),
            provider.GetRequiredService<TurnStage>(),
            provider.GetRequiredService<TurnPace>()));
}
