using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace LiaisonBot.Protocol.Tests.Connector;

/// <summary>A channel that answers as scripted and keeps what it was asked, with the token shown.</summary>
internal sealed class ScriptedChannel : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> script = [];

    public ConcurrentQueue<(string Method, string Url, string Body, string? Token)> Asked { get; } = [];

    public ScriptedChannel Answers(int status, string body = "", params (string Name, string Value)[] headers)
    {
        script.Enqueue(async (request, cancellation) =>
        {
            await KeepAsync(request, cancellation);
            return Response(status, new StringContent(body, Encoding.UTF8, "application/json"), headers);
        });
        return this;
    }

    public ScriptedChannel AnswersWith(HttpContent content)
    {
        script.Enqueue(async (request, cancellation) =>
        {
            await KeepAsync(request, cancellation);
            return Response(200, content, []);
        });
        return this;
    }

    /// <summary>The line breaks, before or after the body went out.</summary>
    public ScriptedChannel Breaks(HttpRequestError how, bool afterBody)
    {
        script.Enqueue(async (request, cancellation) =>
        {
            if (afterBody)
                await KeepAsync(request, cancellation);
            throw new HttpRequestException(how);
        });
        return this;
    }

    /// <summary>Nobody answers, before or after the body went out.</summary>
    public ScriptedChannel HangsUntilGivenUp(bool afterBody)
    {
        script.Enqueue(async (request, cancellation) =>
        {
            if (afterBody)
                await KeepAsync(request, cancellation);
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return new HttpResponseMessage();
        });
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        script.Dequeue()(request, cancellationToken);

    private async Task KeepAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Content!.CopyToAsync(body, cancellation);
        Asked.Enqueue((
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            Encoding.UTF8.GetString(body.ToArray()),
            request.Headers.Authorization?.Parameter));
    }

    private static HttpResponseMessage Response(int status, HttpContent content, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
