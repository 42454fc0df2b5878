using LiaisonBot.Protocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// Refusals as Direct Line 3.0 words them. The client acts on the status alone: 403 asks for a new token, 404 ends the conversation,
/// 5xx offers the person to send again.
/// </summary>
internal static class DirectLineErrors
{
    public static IResult Unauthorized { get; } = Error(StatusCodes.Status401Unauthorized, "Unauthorized", "A bearer token is needed.");

    public static IResult TokenExpired { get; } = Error(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static IResult Forbidden { get; } = Error(StatusCodes.Status403Forbidden, "Forbidden", "The token does not admit to this.");

    public static IResult WrongOrigin { get; } = Error(StatusCodes.Status403Forbidden, "Forbidden", "Requests from other sites are refused.");

    public static IResult NoConversation { get; } = Error(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");

    public static IResult TooLarge { get; } =
        Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");

    public static IResult NotJson { get; } = Error(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "JSON is expected.");

    public static IResult NotMultipart { get; } = Error(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "A form with files is expected.");

    public static IResult BadArgument(string message) => Error(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>Null when the bot took the activity.</summary>
    public static IResult? Of(TurnAnswer answer) => answer.Status switch
    {
        >= 200 and < 300 => null,
        StatusCodes.Status503ServiceUnavailable =>
            Error(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot cannot answer now. Send it again."),
        StatusCodes.Status429TooManyRequests =>
            Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many activities. Send it again in a minute."),
        _ => Error(StatusCodes.Status502BadGateway, "BotRejectedActivity", "The bot did not take the activity."),
    };

    private static JsonHttpResult<DirectLineError> Error(int status, string code, string message) =>
        TypedResults.Json(new DirectLineError(new(code, message)), DirectLineJson.Wire.DirectLineError, statusCode: status);
}
