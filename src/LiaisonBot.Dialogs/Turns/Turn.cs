using System.Buffers.Text;
using System.Security.Cryptography;
using LiaisonBot.Data;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>
/// One turn of a conversation: what was said or pressed, by whom, over one snapshot of the records.
/// What a handler changes in <see cref="Db"/> and says is committed together after it returns, or not at all;
/// on a conflict the whole turn is run again, so a handler does nothing that a commit does not undo.
/// </summary>
public sealed class Turn
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(60);

    private readonly List<Utterance> utterances = [];
    private readonly List<Letter> letters = [];
    private readonly Speaker? speaker;
    private readonly Conversation? conversation;

    internal Turn(TurnSetting setting, Speaker? speaker, Activity activity)
    {
        Db = setting.Db;
        Clock = setting.Clock;
        Programme = setting.Programme;
        Actions = setting.Actions;
        conversation = setting.Conversation;
        Activity = activity;
        this.speaker = speaker;
        Words = Wording.In(speaker?.Language ?? Languages.Of(activity.Locale));
        Today = Clock.Today;
        Now = Clock.Now;
    }

    public LiaisonDb Db { get; }

    public ProgrammeClock Clock { get; }

    public ProgrammeSettings Programme { get; }

    public ActionRegistry Actions { get; }

    public Conversation Conversation => conversation ?? throw new InvalidOperationException("Time's own turn has no conversation.");

    public Activity Activity { get; }

    /// <summary>The words in the person's own language, or the activity's for a stranger. Changes when the person changes it.</summary>
    public Wording Words { get; private set; }

    public DateTimeOffset Now { get; }

    /// <summary>Today in the programme's time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The person who speaks. Handlers run only for people that were recognised, save a stranger's.</summary>
    public Speaker Me => speaker ?? throw new InvalidOperationException("A stranger's turn has no speaker.");

    /// <summary>Who does what this turn does; null for what a stranger or time does.</summary>
    public long? ActorId => speaker?.Id;

    public bool IsStranger => speaker is null;

    /// <summary>Whether nobody else reads along.</summary>
    public bool IsPersonal => Activity.Conversation is not ({ IsGroup: true } or { ConversationType: "groupChat" or "channel" });

    public string Text => Activity.Text?.Trim() ?? "";

    /// <summary>What follows the words of the command.</summary>
    public string Rest { get; internal set; } = "";

    /// <summary>The files that were sent with it, here or to be fetched.</summary>
    public IReadOnlyList<SentFile> Files { get; internal set; } = [];

    /// <summary>The button that was pressed, with what its card's inputs held; null when something was said.</summary>
    public CardPress? Press { get; internal set; }

    /// <summary>The key of the pressed card, when its action needs one: this person's, and unspent unless it is pressed again.</summary>
    public CardKey? Key { get; internal set; }

    /// <summary>The directory account that the caller vouches for, with its tenant: what a link code binds. Null on Web Chat.</summary>
    public (string Tenant, string Account)? Account { get; internal set; }

    internal IReadOnlyList<Utterance> Utterances => utterances;

    internal IReadOnlyList<Letter> Letters => letters;

    /// <summary>Says a card as a new message.</summary>
    public void Say(Card card) => utterances.Add(new Utterance(card, null, ReplacesPressed: false));

    /// <summary>Says one plain sentence as a new message. User text is safe in it: it is sent as plain text.</summary>
    public void Say(string text) => utterances.Add(new Utterance(null, text, ReplacesPressed: false));

    /// <summary>Shows the new state of the card that was pressed: in its place where the channel can, else as a new message.</summary>
    public void Show(Card card) => utterances.Add(new Utterance(card, null, ReplacesPressed: Press is not null));

    /// <summary>
    /// Writes to somebody else with this turn's commit: in their language, in the chat they used last. False when there is no way to
    /// reach them, so whatever must not be missed also stands in a list that they can ask for.
    /// </summary>
    public async Task<bool> TellAsync(long personId, Func<Wording, Card> draw, Delivery delivery = Delivery.AtOnce)
    {
        ArgumentNullException.ThrowIfNull(draw);
        if (await Db.PostboxAsync(personId, Today) is not { } postbox)
            return false;
        letters.Add(new Letter(postbox.Conversation, postbox.Words.Language, draw(postbox.Words), DueAt(postbox, delivery)));
        return true;
    }

    /// <summary>Answers later where something was asked for: in that chat, whatever the hour.</summary>
    /// <param name="chat">Where it was asked for.</param>
    /// <param name="language">The asker's.</param>
    /// <param name="card">What is said.</param>
    /// <param name="replaces">The card whose place it takes, where the channel can.</param>
    internal void WriteIn(Conversation chat, Language language, Card card, string? replaces = null) =>
        letters.Add(new Letter(chat, language, card, Now) { Replaces = chat.ChannelId == ChannelIds.Teams ? replaces : null });

    /// <summary>The same with what only the channel itself draws, such as a file.</summary>
    /// <param name="chat">Where it was asked for.</param>
    /// <param name="language">The asker's.</param>
    /// <param name="attachment">What is sent.</param>
    /// <param name="said">What a notification says of it.</param>
    internal void WriteIn(Conversation chat, Language language, Attachment attachment, Card said) =>
        letters.Add(new Letter(chat, language, said, Now) { Instead = attachment });

    /// <summary>Reminds somebody in the same way, at most once; false as well when it would come after it has expired.</summary>
    public async Task<bool> NudgeAsync(long personId, Func<Wording, Card> draw, Nudge nudge)
    {
        ArgumentNullException.ThrowIfNull(draw);
        if (await Db.PostboxAsync(personId, Today) is not { } postbox)
            return false;
        var due = DueAt(postbox, nudge.Delivery);
        if (due >= nudge.ExpiresAt)
            return false;
        letters.Add(new Letter(postbox.Conversation, postbox.Words.Language, draw(postbox.Words), due) { Nudge = nudge });
        return true;
    }

    /// <summary>Runs what other slices registered to follow from this (<see cref="BotAction.Follows"/>).</summary>
    /// <param name="what">What was done, such as "contact.changed".</param>
    /// <param name="subject">The record it was done to.</param>
    public async Task FollowAsync(string what, long subject)
    {
        foreach (var action in Actions.All.Where(action => action.Follows == what))
            await action.Following!(this, subject);
    }

    /// <summary>The value of an input of the pressed card, trimmed; empty when it was left out.</summary>
    public string Input(string id) => Press?.Inputs.GetValueOrDefault(id)?.Trim() ?? "";

    /// <summary>
    /// The verb of an action's button, when the action is there and open to this person: so one slice offers what another does
    /// without naming it.
    /// </summary>
    public string? VerbOf(string action) => VerbOf(action, Me.Who);

    /// <summary>The same for the card of somebody else.</summary>
    public string? VerbOf(string action, Who whose) =>
        Actions.All.FirstOrDefault(known => known.Id == action && !known.NeedsKey && (known.Who & whose) != Who.None)?.Verb;

    /// <summary>
    /// The verb of an action that a key guards, with the key to press it: so one slice shows the button by which another changes a record, as the
    /// other's own card does. Null when the action is not there, or not open to this person.
    /// </summary>
    /// <param name="action">The action's id.</param>
    /// <param name="subject">What the action's keys are about.</param>
    public (string Verb, string Key)? KeyedVerbOf(string action, string subject) =>
        Actions.All.FirstOrDefault(known => known.Id == action && Me.IsAny(known.Who)) is { Verb: { } verb, KeyKind: { } kind } ? (verb, IssueKey(kind, subject)) : null;

    /// <summary>A key for a card that can change a record.</summary>
    /// <param name="kind">What kind of card, with a version: "contact.form.1".</param>
    /// <param name="subject">What the card is about; a record's id where there is one already.</param>
    public string IssueKey(string kind, string? subject = null, TimeSpan? life = null) => Issue(kind, life).About(subject).Key;

    /// <summary>A key for a card that is written to somebody else: theirs alone. The subject may wait for this turn's commit.</summary>
    public string IssueKeyTo(long personId, string kind, Func<string> subject, TimeSpan? life = null) => Issue(kind, life, personId).AboutOnceSaved(subject).Key;

    /// <summary>A key about a record whose id only this turn's commit will give.</summary>
    public string IssueKeyOnceSaved(string kind, Func<string> subject, TimeSpan? life = null) =>
        Issue(kind, life).AboutOnceSaved(subject).Key;

    /// <summary>Spends the pressed card's key with the change of this turn: only one commit can.</summary>
    /// <param name="outcome">What the press did, for whoever presses again; read after the rows have their ids.</param>
    public void Spend(Func<string>? outcome = null)
    {
        var key = Key ?? throw new InvalidOperationException("Only a press with a key can spend one.");
        if (outcome is null)
            key.Spend(Now, null);
        else
            key.SpendOnceSaved(Now, outcome);
    }

    /// <summary>Notes who did what, in ids only. Every change leaves such an entry, and every look at what is kept about others.</summary>
    /// <param name="subject">The record, such as "contact:17"; read after the rows have their ids.</param>
    public void Audit(string action, Func<string>? subject = null, long? concerns = null) => AuditOf(ActorId, action, subject, concerns);

    /// <summary>The same of somebody else: of those to whom this turn shows a record by writing to them.</summary>
    public void AuditOf(long? actor, string action, Func<string>? subject = null, long? concerns = null) =>
        Db.Add(new AuditEntry { At = Now, ActorId = actor, Action = action, ConcernsId = concerns }.About(subject));

    /// <summary>The form this person left half filled, if its content has the version that the dialog reads.</summary>
    public async Task<string?> DraftAsync(string dialog) =>
        (await Db.Set<Draft>().SingleOrDefaultAsync(draft => draft.PersonId == Me.Id && draft.Dialog == dialog))?.Content;

    /// <summary>Keeps a half-filled form; null drops it.</summary>
    public async Task KeepDraftAsync(string dialog, string? content)
    {
        var draft = await Db.Set<Draft>().SingleOrDefaultAsync(draft => draft.PersonId == Me.Id && draft.Dialog == dialog);
        if (content is null)
        {
            if (draft is not null)
                Db.Remove(draft);
        }
        else if (draft is null)
        {
            Db.Add(new Draft { PersonId = Me.Id, Dialog = dialog, Content = content, UpdatedAt = Now });
        }
        else
        {
            draft.Content = content;
            draft.UpdatedAt = Now;
        }
    }

    /// <summary>The person chose another language: the rest of this turn already speaks it.</summary>
    public void SpeakIn(Language language) => Words = Wording.In(language);

    private DateTimeOffset DueAt(Postbox postbox, Delivery delivery) =>
        delivery == Delivery.AtOnce ? Now : QuietHours.Of(postbox.Preference, Programme).EndAfter(Now, Clock);

    private CardKey Issue(string kind, TimeSpan? life, long? to = null)
    {
        var key = new CardKey
        {
            Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            PersonId = to ?? Me.Id,
            Kind = kind,
            IssuedAt = Now,
            ExpiresAt = Now + (life ?? KeyLife),
        };
        Db.Add(key);
        return key;
    }
}
