using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.ShowCards;

/// <summary>
/// The gallery of every card (Development only): each registered sample, in both languages and both serialisations,
/// drawn in the browser by the renderer that the clients use.
/// </summary>
internal static class CardGallery
{
    private const string Renderer = "adaptivecards.min.js";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEndpointRouteBuilder MapCardGallery(this IEndpointRouteBuilder endpoints)
    {
        var environment = endpoints.ServiceProvider.GetRequiredService<IWebHostEnvironment>();
        if (!environment.IsDevelopment())
            return endpoints;
        endpoints.MapGet("/dev/cards", () => Page("gallery.html", "text/html; charset=utf-8"));
        endpoints.MapGet("/dev/cards/gallery.css", () => Page("gallery.css", "text/css; charset=utf-8"));
        endpoints.MapGet("/dev/cards/gallery.js", () => Page("gallery.js", "text/javascript; charset=utf-8"));
        endpoints.MapGet("/dev/cards/check.js", () => Page("check.js", "text/javascript; charset=utf-8"));
        endpoints.MapGet($"/dev/cards/{Renderer}", () => RendererScript(environment));
        endpoints.MapGet("/dev/cards.json", (IEnumerable<CardSample> samples) => TypedResults.Bytes(Draw(samples), "application/json"));
        return endpoints;
    }

    /// <summary>Every sample as often as a client could see it. Written by hand: the cards are JSON already.</summary>
    internal static byte[] Draw(IEnumerable<CardSample> samples)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var sample in samples.OrderBy(sample => sample.Id, StringComparer.Ordinal))
            {
                foreach (var words in new[] { Wording.Chinese, Wording.English })
                    Draw(json, sample, words);
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Draw(Utf8JsonWriter json, CardSample sample, Wording words)
    {
        var card = sample.Draw(words);
        foreach (var host in new[] { CardHost.Teams, CardHost.Other })
        {
            json.WriteStartObject();
            json.WriteString("id", sample.Id);
            json.WriteString("state", sample.State);
            json.WriteString("language", words.Language.Tag());
            json.WriteString("host", host == CardHost.Teams ? "Teams" : "Web Chat");
            json.WriteString("summary", card.Summary);
            json.WriteNumber("sizeLimit", CardSize.Limit);
            json.WritePropertyName("card");
            json.WriteRawValue(card.ToJson(host));
            json.WriteEndObject();
        }
    }

    private static FileStreamHttpResult Page(string name, string contentType) =>
        TypedResults.Stream(typeof(CardGallery).Assembly.GetManifestResourceStream(typeof(CardGallery), name)!, contentType);

    /// <summary>Not there when the build found no Node: the page then says what is missing.</summary>
    private static Results<FileStreamHttpResult, NotFound> RendererScript(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"lib/{Renderer}");
        return file.Exists ? TypedResults.Stream(file.CreateReadStream(), "text/javascript; charset=utf-8") : TypedResults.NotFound();
    }
}
