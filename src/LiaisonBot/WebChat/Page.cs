using System.Security.Cryptography;
using System.Text;

namespace LiaisonBot.WebChat;

/// <summary>The page and its files. It loads nothing from anywhere else, and the browser is told to hold it to that.</summary>
internal static class Page
{
    private const string NoncePlace = "%NONCE%";
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void MapPage(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.MapGet("/", (HttpContext http, IWebHostEnvironment environment) => ShowAsync(http, environment));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, IWebHostEnvironment environment)
    {
        // Web Chat writes its styles with a script; the nonce tells them from anybody else's. One it leaves empty, without the nonce.
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; connect-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        await using var file = environment.WebRootFileProvider.GetFileInfo("index.html").CreateReadStream();
        using var reader = new StreamReader(file);
        var page = await reader.ReadToEndAsync(http.RequestAborted);
        return TypedResults.Text(page.Replace(NoncePlace, nonce, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }
}
