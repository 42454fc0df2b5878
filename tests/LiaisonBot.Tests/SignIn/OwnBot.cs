namespace LiaisonBot.Tests.SignIn;

/// <summary>A <see cref="SignInBot"/> of one test's own.</summary>
internal sealed class OwnBot : IAsyncDisposable
{
    private OwnBot(SignInBot bot) => Bot = bot;

    public SignInBot Bot { get; }

    public static async Task<OwnBot> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var bot = new SignInBot();
        foreach (var (name, value) in settings)
            bot.Settings[name] = value;
        await bot.InitializeAsync();
        return new OwnBot(bot);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        Bot.Dispose();
    }
}
