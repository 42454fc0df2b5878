
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>
/// One thing a person can do, with everything others need to know of it: its words and button, who may, and what happens.
/// The help card, the parser, the app manifest's commands and the access matrix are made from the registered actions.
/// </summary>
/// <param name="Id">A fixed id such as "contact.log"; never renamed with a class.</param>
public sealed record BotAction(string Id)
{
    /// <summary>What people say to start it, in both languages; null for an action that only a button starts.</summary>
    public CommandWords? Words { get; init; }

    /// <summary>The verb on its buttons, with a version: "contact.save.1"; null for an action that is only said.</summary>
    public string? Verb { get; init; }

    public required Who Who { get; init; }

    /// <summary>
    /// The kinds of units at which these roles have something to do here; none for all. Only for what is offered: elsewhere the words find nothing, and
    /// say so.
    /// </summary>
    public IReadOnlyCollection<UnitKind> At { get; init; } = [];

    /// <summary>The key of what is said to people to whom it is not open.</summary>
    public string Refusal { get; init; } = "turn.not_for_you";

    /// <summary>
    /// For a press that changes a record: the kind of key that its card carries, such as "contact.form.1". The key names the person and
    /// the subject and is spent once; a key of another kind opens nothing, whatever a press claims. Null where nothing is changed.
    /// </summary>
    public string? KeyKind { get; init; }

    public bool NeedsKey => KeyKind is not null;

    /// <summary>A button on one kind of card. It changes a record, so the card's key is spent by whichever press did.</summary>
    /// <param name="kind">The kind of the card's key.</param>
    /// <param name="id">The action's.</param>
    /// <param name="verb">The button's.</param>
    /// <param name="who">To whom it is open.</param>
    /// <param name="pressed">What the press does.</param>
    /// <param name="again">What is said when the key was spent before.</param>
    internal static BotAction OnCard(string kind, string id, string verb, Who who, Func<Turn, Task> pressed, Func<Turn, Task> again) => new(id)
    {
        Verb = verb,
        Who = who,
        KeyKind = kind,
        Pressed = pressed,
        PressedAgain = again,
    };

    /// <summary>Runs when the words are said; what follows the words stands in <see cref="Turn.Rest"/>.</summary>
    public Func<Turn, Task>? Said { get; init; }

    /// <summary>Runs when the button is pressed and, if a key is needed, the key is this person's and unspent.</summary>
    public Func<Turn, Task>? Pressed { get; init; }

    /// <summary>Runs instead of <see cref="Pressed"/> when the key was spent before: says what the first press did.</summary>
    public Func<Turn, Task>? PressedAgain { get; init; }

    /// <summary>
    /// Tries to read a sentence that is no command, such as "talked with … yesterday"; true when it was one and is answered.
    /// </summary>
    public Func<Turn, Task<bool>>? Sentence { get; init; }

    /// <summary>Runs when files are sent, whatever is said with them. One action alone takes them.</summary>
    public Func<Turn, Task>? Handed { get; init; }

    /// <summary>What another slice does that this follows from, such as "contact.changed"; with it <see cref="Following"/>.</summary>
    public string? Follows { get; init; }

    /// <summary>
    /// Runs in the same turn, and commit, as what it follows from, with the id of the record concerned: so one slice answers to what
    /// another does without either naming the other.
    /// </summary>
    public Func<Turn, long, Task>? Following { get; init; }

    /// <summary>The beginnings of those rules' ids whose part of the morning's message this writes, such as "contact."; with it <see cref="Reminding"/>.</summary>
    public IReadOnlyList<string> Reminds { get; init; } = [];

    /// <summary>Writes that part from the records as they stand; null when there is nothing left to be reminded of.</summary>
    public Func<Turn, RemindedPerson, Task<ReminderSection?>>? Reminding { get; init; }

    /// <summary>The button that does what saying its words does; null for an action that has no words, or that a key guards.</summary>
    public Press? Button(Language language) =>
        this is { Words: { } words, Verb: { } verb, NeedsKey: false }
            ? new Press(verb, words.Title(language)) { SendsInputs = false }
            : null;
}

/// <summary>Where a command stands on the help card.</summary>
public enum CommandGroup
{
    /// <summary>What concerns oneself and one's friends.</summary>
    Own,

    /// <summary>What one does for a unit, by one's role there.</summary>
    Unit,

    /// <summary>The bot itself.</summary>
    General,
}

/// <summary>The words of a command (contract.md). The first of each language is its button's title and stands in the help.</summary>
/// <param name="Chinese">The contract's word first, then others that people say.</param>
/// <param name="English">The same in English.</param>
/// <param name="Help">The key of the line that explains it on the help card.</param>
public sealed record CommandWords(IReadOnlyList<string> Chinese, IReadOnlyList<string> English, string Help)
{
    public CommandWords(string chinese, string english, string help)
        : this([chinese], [english], help)
    {
    }

    /// <summary>Under which heading the help card lists it.</summary>
    public CommandGroup Group { get; init; }

    /// <summary>What stands on its button, exactly as contract.md has it.</summary>
    public string Title(Language language) => language == Language.Chinese ? Chinese[0] : English[0];
}
