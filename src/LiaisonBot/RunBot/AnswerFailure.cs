using System.Data.Common;
using LiaisonBot.KeepTranscripts;
using Microsoft.AspNetCore.Diagnostics;

namespace LiaisonBot.RunBot;

/// <summary>What escapes an endpoint: the store being away is 503, anything else 500; never a word of the exception.</summary>
internal static class AnswerFailure
{
    public static void Handle(IApplicationBuilder app) => app.Run(context =>
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = failure switch
        {
            DbException or TranscriptUnavailableException => StatusCodes.Status503ServiceUnavailable,
            BadHttpRequestException wrong => wrong.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };
        return Task.CompletedTask;
    });
}
