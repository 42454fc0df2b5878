namespace LiaisonBot.Tests.SettingsPage;

/// <summary>The few settings that are read one by one, before or beside any option type; SettingsPageTests finds a key that is missing here.</summary>
internal static class LoneSettings
{
    public static SettingGroup Group { get; } = new("The host", "What the program is made of, read before anything starts.",
    [
        new("Database:Provider", "`Sqlite`, `Postgres`", "`Sqlite`", "", "One file on one machine, or a server that several nodes share (docs/postgresql.md)."),
        new("ConnectionStrings:Liaison", "connection string", "`Data Source=data/liaison.db`", "", "The database: a file, or a server. **With a password it is a secret.**"),
        new("ConnectionStrings:Quartz", "connection string", "beside the records", "", "Where the schedule keeps its triggers, if elsewhere (docs/clock.md). **With a password it is a secret.**"),
        new("Urls", "addresses", "`http://localhost:3978`", "", "Where it listens, separated by semicolons; `ASPNETCORE_URLS` and `--urls` say the same."),
        new("TrustedProxies:0", "list of addresses or networks", "none", "", "Proxies whose word on address and scheme is taken; not in Development (docs/production.md)."),
        new("Logging:Folder", "path", "`logs`", "", "The rolling log, kept for 30 days: ids only, never names or texts. Empty: the console alone."),
        new("Logging:Level", "`Verbose` … `Fatal`", "`Information`", "", "From which level on it is written."),
        new("Demo:Load", "true or false", "`true` in Development", "", "Development: load the demo into an empty database."),
        new("Clock:Start", "moment", "none", "", "Development: the moment the programme's clock starts from (docs/clock.md)."),
    ]);

    /// <summary>For the tests that kill the bot, in Development alone.</summary>
    public const string OfTests = "LIAISONBOT_KILL_AT";
}
