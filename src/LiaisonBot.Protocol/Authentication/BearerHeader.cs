using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Authentication;

internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>The token of the one Authorization header; null when there are none, several, or it is anything but Bearer and a token.</summary>
    public static string? Read(StringValues headers)
    {
        if (headers.Count != 1 || headers[0] is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var token = header[Scheme.Length..];
        return token.Length > 0 && !token.Any(letter => letter is ',' || char.IsWhiteSpace(letter) || char.IsControl(letter)) ? token : null;
    }
}
