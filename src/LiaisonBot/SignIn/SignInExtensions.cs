using LiaisonBot.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace LiaisonBot.SignIn;

/// <summary>Signing in with a one-time link code: what our own page asks for outside Development (contract.md, HTTP).</summary>
internal static class SignInExtensions
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>What a call must have that only somebody signed in may make.</summary>
    public static AuthorizationPolicy SignedInOnly { get; } =
        new AuthorizationPolicyBuilder(SessionCookie.Scheme).RequireAuthenticatedUser().Build();

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddChecked<WebChatSettings>(settings, WebChatSettings.Section);
        if (environment.IsDevelopment() || !settings.GetValue<bool>($"{WebChatSettings.Section}:{nameof(WebChatSettings.Enabled)}"))
            return services;
        services.AddSingleton<WebSessions>().AddSingleton<SignInDesk>();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddAuthorization();

        // The keys lie beside the database like the key of the tokens: losing them only means that people sign in again.
        services.AddDataProtection()
            .SetApplicationName("LiaisonBot")
            .PersistKeysToFileSystem(OwnFolder(Path.Combine(WebChatSettings.KeyFolderOf(settings), "cookie-keys")));
        return services;
    }

    private static DirectoryInfo OwnFolder(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"{WebChatSettings.Section}:{nameof(WebChatSettings.KeyFolder)}", wrong.Message);
        }
    }
}
