using System.Net;
using System.Net.Http.Headers;

namespace LiaisonBot.Protocol.Connector;

/// <summary>
/// A JSON body that remembers whether any of it went out. Before that a broken connection is harmless; after it the channel may
/// have shown the message.
/// </summary>
internal sealed class TracedContent : ByteArrayContent
{
    public TracedContent(byte[] json)
        : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

    public bool WentOut { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WentOut = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WentOut = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
