using System.Security.Cryptography;
using System.Text;
using LiaisonBot.SignIn;

namespace LiaisonBot.WebChat;

/// <summary>The page and its files. It loads nothing from anywhere else, and the browser is told to hold it to that.</summary>
internal static class Page
{
    private const string NoncePlace = "%NONCE%";
    private const string EntryPlace = "%ENTRY%";
    private const string LanguagePlace = "%LANGUAGE%";
    private const string Chinese = "zh-CN";
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void MapPage(this WebApplication app, PageEntry entry)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.MapGet("/", (HttpContext http, IWebHostEnvironment environment) => ShowAsync(http, environment, entry));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, IWebHostEnvironment environment, PageEntry entry)
    {
        // Web Chat writes its styles with a script; the nonce tells them from anybody else's. One it leaves empty, without the nonce.
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; connect-src 'self' blob:; img-src 'self' data: blob:; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        await using var file = environment.WebRootFileProvider.GetFileInfo("index.html").CreateReadStream();
        using var reader = new StreamReader(file);
        var page = await reader.ReadToEndAsync(http.RequestAborted);
        return TypedResults.Text(
            page.Replace(NoncePlace, nonce, StringComparison.Ordinal)
                .Replace(EntryPlace, EntryOf(http, entry), StringComparison.Ordinal)
                .Replace(LanguagePlace, entry == PageEntry.SignIn ? LanguageOf(http.Request) : Chinese, StringComparison.Ordinal),
            "text/html",
            Encoding.UTF8);
    }

    private static string EntryOf(HttpContext http, PageEntry entry) => entry switch
    {
        PageEntry.SignIn => SessionCookie.HolderOf(http) is null ? "sign-in" : "signed-in",
        PageEntry.Choose => "choose",
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    /// <summary>Chinese, unless the browser puts English before it. The demo's people are Chinese, and so its page begins.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(tag => Is(tag, "zh") || Is(tag, "en"));
        return preferred is not null && Is(preferred, "en") ? "en" : Chinese;

        static bool Is(string tag, string language) =>
            tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>How the page finds out who is there.</summary>
internal enum PageEntry
{
    /// <summary>One chooses a person, in Development.</summary>
    Choose,

    /// <summary>One signs in with a link code.</summary>
    SignIn,
}
