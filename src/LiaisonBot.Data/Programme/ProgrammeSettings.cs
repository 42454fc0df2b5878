using System.ComponentModel.DataAnnotations;
using LiaisonBot.Data.Suggestions;

namespace LiaisonBot.Data.Programme;

/// <summary>The programme's rules that a school may set: the section <c>Programme</c> of the settings.</summary>
public sealed class ProgrammeSettings
{
    public const string Section = "Programme";

    /// <summary>The IANA time zone in which days and months are counted.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The accounts that operate the bot. They see no names of colleagues and no texts.</summary>
    public IList<string> Administrators { get; } = [];

    /// <summary>A file with public holidays and make-up working days of more years than are built in; null for none.</summary>
    public string? WorkingDaysFile { get; set; }

    /// <summary>How many days back a contact may still be entered.</summary>
    [Range(1, 366)]
    public int BackEntryDays { get; set; } = 62;

    /// <summary>How many working days there are for a talk that is owed (C4).</summary>
    [Range(1, 250)]
    public int MustTalkDays { get; set; } = 10;

    /// <summary>How many hours after saving an entry may be changed or undone by the person who made it.</summary>
    [Range(1, 720)]
    public int UndoHours { get; set; } = 24;

    /// <summary>How many hours a one-time link code is valid.</summary>
    [Range(1, 168)]
    public int LinkCodeHours { get; set; } = 24;

    /// <summary>From this hour on nothing but answers is sent, to those who chose no quiet hours of their own …</summary>
    public TimeOnly QuietFrom { get; set; } = new(21, 0);

    /// <summary>… until this one; earlier than <see cref="QuietFrom"/> when they run past midnight.</summary>
    public TimeOnly QuietTo { get; set; } = new(8, 0);

    /// <summary>The time of a working day from which reminders are sent, one message a person and day.</summary>
    public TimeOnly RemindAt { get; set; } = new(8, 30);

    /// <summary>Days of the programme's year that differ from those built in, or add to them (P5, D3, R1 to R5).</summary>
    public IList<MilestoneDate> Milestones { get; } = [];

    /// <summary>Rounds that open by themselves in every branch that has none (D3); none means that the secretaries open them.</summary>
    public IList<RoundDate> Rounds { get; } = [];

    /// <summary>How pairings are suggested (P2, P3, W3).</summary>
    public SuggestionSettings Pairing { get; set; } = new();

    /// <summary>How many wrong link codes an account may try in an hour.</summary>
    [Range(1, 100)]
    public int LinkAttemptsPerHour { get; set; } = 5;

    /// <summary>The rungs that a case climbs, from below; none means branch 5, general_branch 10, committee 15 working days (D1).</summary>
    public IList<LadderRung> Ladder { get; } = [];

    /// <summary>What cases can be about; none means those built in.</summary>
    public IList<CaseCategory> CaseCategories { get; } = [];

    /// <summary>After how many days without a word whoever raised a case is asked again whether the answer helped; after as many more it is closed.</summary>
    [Range(1, 366)]
    public int CaseConfirmDays { get; set; } = 28;
}
