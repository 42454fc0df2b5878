using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.ForgetTraces;

/// <summary>The section <c>Retention</c> of the settings: how long is kept what is no record of the programme (docs/what-we-store.md).</summary>
internal sealed class RetentionSettings
{
    public const string Section = "Retention";

    /// <summary>For how many days the page shows again what was said on it.</summary>
    [Range(1, 3650)]
    public int ChatDays { get; set; } = 90;

    /// <summary>How many days after it was last changed a form that nobody saved is thrown away.</summary>
    [Range(1, 3650)]
    public int DraftDays { get; set; } = 90;

    /// <summary>How many days the text of a message is kept that was given up, so that an administrator may have it sent again.</summary>
    [Range(1, 3650)]
    public int UnsentDays { get; set; } = 90;

    /// <summary>How many days are kept: answers to what a channel may deliver again; and buttons, sign-ins and codes after their end.</summary>
    [Range(1, 3650)]
    public int TraceDays { get; set; } = 30;
}
