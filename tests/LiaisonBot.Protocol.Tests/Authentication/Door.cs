using LiaisonBot.Protocol.Authentication;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Tests.Authentication;

/// <summary>The authenticator as the host wires it, with the key server in process and a clock that stands still.</summary>
internal sealed class Door : IDisposable
{
    public const string AppId = "6f0f7a0e-52d5-4f0c-9d3a-7b1f8a9c2e44";
    public const string TenantId = "b7a1c0de-3f52-4f7e-8f1a-2f6f5f0c9a10";

    private readonly ServiceProvider services;

    public Door(string environment = "Production", params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "not-a-real-secret",
            ["MicrosoftAppTenantId"] = TenantId,
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new WireClock(Clock))
            .AddSingleton<IHostEnvironment>(new Surroundings(environment))
            .AddChannelAuthentication(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddHttpClient(PinnedDocuments.Client).ConfigurePrimaryHttpMessageHandler(() => Keys).Services
            .BuildServiceProvider();
    }

    public SteppedClock Clock { get; } = new(new DateTimeOffset(2026, 4, 9, 1, 0, 0, TimeSpan.Zero));

    public KeyServer Keys { get; } = new();

    public AnonymousLoopback Anonymous => services.GetRequiredService<AnonymousLoopback>();

    public Knock Knock() => new(Clock.GetUtcNow());

    public Task<Verdict> AnswerAsync(Knock knock) => AnswerAsync(knock.HeaderValues(), knock.Activity);

    public Task<Verdict> AnswerAsync(StringValues authorization, Activity activity) =>
        services.GetRequiredService<ChannelAuthenticator>().ValidateAsync(authorization, activity, CancellationToken.None);

    /// <summary>The complaints that would stop the host's start.</summary>
    public IEnumerable<string> StartFaults()
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException fault)
        {
            return fault.Failures;
        }
    }

    public void Dispose() => services.Dispose();

    internal sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "LiaisonBot";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
