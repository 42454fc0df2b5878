using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.LogContact.Sentences;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>
/// The form as its inputs hold it: text, whatever was typed. Its property names are the ids of the inputs, and with
/// <see cref="LogContactDraft"/> they are stored, so they stay as they are.
/// </summary>
internal sealed record LogContactForm
{
    /// <summary>In UTF-16 units, more than any client lets people type: what is longer must not come back in a card of 28 KB.</summary>
    public const int MostTyped = 1000;

    /// <summary>The same for the private note.</summary>
    public const int MostTypedInNote = MostTyped * 3;

    /// <summary>What stands in <see cref="Occasion"/> when somebody chose that it was none: an empty choice could not be gone back to.</summary>
    public const string NoOccasion = "none";

    /// <summary>Ids of colleagues, joined by commas.</summary>
    public string Colleagues { get; init; } = "";

    /// <summary>The day it happened, yyyy-MM-dd.</summary>
    public string On { get; init; } = "";

    /// <summary>How they met: a literal of <see cref="ContactKind"/> (C2).</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it was for: literals of <see cref="FriendTasks"/>, joined by commas (C5).</summary>
    public string Tasks { get; init; } = "";

    /// <summary>On which occasion it was owed: a literal of <see cref="Data.Occasions.Occasion"/> (C4); empty or <see cref="NoOccasion"/> for none.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>The reportable line.</summary>
    public string Line { get; init; } = "";

    /// <summary>The private note.</summary>
    public string Note { get; init; } = "";

    /// <summary>When to meet next, yyyy-MM-dd.</summary>
    public string Next { get; init; } = "";

    public IEnumerable<string> ColleagueIds => Split(Colleagues);

    public IEnumerable<string> TaskLiterals => Split(Tasks);

    public static LogContactForm From(CardPress press)
    {
        string Input(string id, int most = MostTyped) =>
            press.Inputs.GetValueOrDefault(id)?.Trim() is { } typed ? Letters.Cut(typed, most) : "";

        return new LogContactForm
        {
            Colleagues = Input(nameof(Colleagues)),
            On = Input(nameof(On)),
            Kind = Input(nameof(Kind)),
            Tasks = Input(nameof(Tasks)),
            Occasion = Input(nameof(Occasion)),
            Line = Input(nameof(Line)),
            Note = Input(nameof(Note), MostTypedInNote),
            Next = Input(nameof(Next)),
        };
    }

    /// <summary>Today is filled in, and the colleague where there is no choice.</summary>
    public static LogContactForm Blank(FormRules rules)
    {
        var form = new LogContactForm { On = Text(rules.Today) };
        var active = rules.Offered.Where(pairing => pairing.StoodOn(rules.Today)).ToList();
        return active is [var only] ? form.With(only.ColleagueId) : form;
    }

    /// <summary>What a sentence told; the day is today unless another one was spoken of.</summary>
    public static LogContactForm From(ContactSentence sentence, DateOnly today) => new()
    {
        Colleagues = string.Join(',', sentence.Colleagues.Select(colleague => colleague.Id)),
        On = sentence.DayIsUnclear ? "" : Text(sentence.On ?? today),
        Kind = sentence.Kind is { } kind ? Literals<ContactKind>.Write(kind) : "",
        Line = sentence.Line ?? "",
        Next = Text(sentence.Next),
    };

    /// <summary>An entry as the form that would make it: what an edit begins with.</summary>
    public static LogContactForm From(Contact contact, string? note) => new()
    {
        Colleagues = string.Join(',', contact.Colleagues.Select(colleague => colleague.ColleagueId)),
        On = Text(contact.On),
        Kind = Literals<ContactKind>.Write(contact.Kind),
        Tasks = string.Join(',', Friend.Tasks.Where(task => contact.Tasks.HasFlag(task)).Select(Literals<FriendTasks>.Write)),
        Occasion = contact.Occasion is { } occasion ? Literals<Occasion>.Write(occasion) : "",
        Line = contact.Line,
        Note = note ?? "",
        Next = Text(contact.NextOn),
    };

    public static string Text(DateOnly? day) => day?.ToString(InputDate.Format, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The form with one more colleague chosen.</summary>
    public LogContactForm With(long colleagueId) =>
        this with { Colleagues = string.Join(',', ColleagueIds.Append(colleagueId.ToString(CultureInfo.InvariantCulture)).Distinct()) };

    private static string[] Split(string joined) =>
        joined.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
