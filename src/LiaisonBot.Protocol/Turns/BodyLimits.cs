using System.Text.Json;

namespace LiaisonBot.Protocol.Turns;

/// <summary>How large an activity may be that somebody sends us, from a channel or from our own page. A host may set its own.</summary>
/// <param name="Bytes">At most.</param>
/// <param name="Depth">Levels of JSON at most; never more than <see cref="Deepest"/>, which the reader of activities holds to by itself.</param>
public sealed record BodyLimits(int Bytes = BodyLimits.DefaultBytes, int Depth = BodyLimits.Deepest)
{
    public const int DefaultBytes = 256 * 1024;

    public const int Deepest = 32;

    /// <summary>Whether JSON keeps to the depth. False as well for what is no JSON.</summary>
    internal bool IsShallow(ReadOnlySpan<byte> body)
    {
        if (Depth >= Deepest)
            return true;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
