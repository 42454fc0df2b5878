namespace LiaisonBot.Protocol.Schema;

public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
}

public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
    public const string DirectLine = "directline";
    public const string Emulator = "emulator";
}

public static class DeliveryModes
{
    public const string ExpectReplies = "expectReplies";
}

public static class InstallationActions
{
    public const string Add = "add";
    public const string AddUpgrade = "add-upgrade";
    public const string Remove = "remove";
    public const string RemoveUpgrade = "remove-upgrade";
}

public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A person lets the bot put a file into their own store, or does not.</summary>
    public const string FileConsent = "fileConsent/invoke";
}

public static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string FileConsent = "application/vnd.microsoft.teams.card.file.consent";
    /// <summary>Teams' way of a file that a person sends: its content names where it can be fetched.</summary>
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    public const string FileInfo = "application/vnd.microsoft.teams.card.file.info";
    public const string ActivityMessage = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
}
