namespace LiaisonBot.TellPrivacy;

/// <summary>The section <c>Contact</c> of the settings: whom people ask about the bot and their data, as /privacy and /terms say it.</summary>
internal sealed class ContactSettings
{
    public const string Section = "Contact";

    /// <summary>An office with its telephone or address, in Chinese; people are sent to their branch secretary when nothing is set.</summary>
    public string? Chinese { get; set; }

    /// <summary>The same in English; the Chinese one when only that is set.</summary>
    public string? English { get; set; }
}
