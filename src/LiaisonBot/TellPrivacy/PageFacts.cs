using System.Globalization;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.ForgetTraces;

namespace LiaisonBot.TellPrivacy;

/// <summary>What the pages say that a school may set otherwise: so that they stay true.</summary>
internal sealed class PageFacts(ContactSettings contact, RetentionSettings kept, ProgrammeSettings programme, ExportSettings exports)
{
    private const string AskSecretary = "您所在党支部的书记";
    private const string AskSecretaryInEnglish = "the secretary of your Party branch";

    public IEnumerable<(string Name, string Fact)> In(string language)
    {
        yield return ("CONTACT", language == "en"
            ? contact.English ?? contact.Chinese ?? AskSecretaryInEnglish
            : contact.Chinese ?? AskSecretary);
        yield return ("CHAT_DAYS", Number(kept.ChatDays));
        yield return ("DRAFT_DAYS", Number(kept.DraftDays));
        yield return ("UNSENT_DAYS", Number(kept.UnsentDays));
        yield return ("TRACE_DAYS", Number(kept.TraceDays));
        yield return ("UNDO_HOURS", Number(programme.UndoHours));
        yield return ("CODE_HOURS", Number(programme.LinkCodeHours));
        yield return ("EXPORT_MINUTES", Number(exports.KeepMinutes));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
