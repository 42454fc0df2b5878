using System.Net;
using System.Text;
using LiaisonBot.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.TellPrivacy;

/// <summary>
/// <c>/privacy</c> and <c>/terms</c>: what is kept, for how long and who sees it, and what one agrees to. For anybody, whether or not there is
/// a page to chat on: the app in Teams names them. The days in them are those of the settings.
/// </summary>
internal static class PublicPages
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddPublicPages(this IServiceCollection services, IConfiguration settings) => services
        .AddChecked<ContactSettings>(settings, ContactSettings.Section)
        .AddSingleton<PageFacts>();

    public static void MapPublicPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/privacy", (HttpContext http, PageFacts facts) => Show(http, facts, "privacy"));
        endpoints.MapGet("/terms", (HttpContext http, PageFacts facts) => Show(http, facts, "terms"));
        endpoints.MapGet("/privacy.css", () => TypedResults.Text(Read("page.css"), "text/css", Encoding.UTF8));
    }

    private static ContentHttpResult Show(HttpContext http, PageFacts facts, string page)
    {
        var language = LanguageOf(http.Request);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.ContentLanguage = language == "en" ? "en" : "zh-CN";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Language";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Text(Fill(Read($"page.{language}.html"), facts, page, language), "text/html", Encoding.UTF8);
    }

    private static string Fill(string frame, PageFacts facts, string page, string language)
    {
        var body = Read($"{page}.{language}.html");
        var text = new StringBuilder(frame)
            .Replace("%TITLE%", body[(body.IndexOf("<h1>", StringComparison.Ordinal) + "<h1>".Length)..body.IndexOf("</h1>", StringComparison.Ordinal)])
            .Replace("%BODY%", body)
            .Replace("%PAGE%", page);
        foreach (var (name, fact) in facts.In(language))
            text.Replace($"%{name}%", WebUtility.HtmlEncode(fact));
        return text.ToString();
    }

    /// <summary>As asked for, or else Chinese, unless the browser puts English before it.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (Is(asked, "en") || Is(asked, "zh"))
            return Is(asked, "en") ? "en" : "zh";
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(tag => Is(tag, "zh") || Is(tag, "en"));
        return preferred is not null && Is(preferred, "en") ? "en" : "zh";
    }

    private static bool Is(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(PublicPages).Assembly.GetManifestResourceStream(typeof(PublicPages), file)!);
        return reader.ReadToEnd();
    }
}
