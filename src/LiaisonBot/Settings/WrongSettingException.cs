namespace LiaisonBot.Settings;

/// <summary>A setting that the bot cannot start with; the message names its key.</summary>
internal sealed class WrongSettingException(string key, string why) : Exception($"{key}: {why}");
