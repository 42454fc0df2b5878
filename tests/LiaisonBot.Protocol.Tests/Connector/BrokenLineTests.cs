using LiaisonBot.Protocol.Connector;

namespace LiaisonBot.Protocol.Tests.Connector;

public sealed class BrokenLineTests
{
    private static readonly Delivery NotSent = new Delivery.Transient(null, MayHaveArrived: false, RetryAfter: null);

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_line_that_breaks_before_the_body_went_out_has_sent_nothing(HttpRequestError how)
    {
        using var line = new Line();
        line.Channel.Breaks(how, afterBody: false);

        Assert.Equal(NotSent, await line.SendAsync());
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_body_went_out_leaves_it_open_whether_the_message_arrived()
    {
        using var line = new Line();
        line.Channel.Breaks(HttpRequestError.ResponseEnded, afterBody: true);

        Assert.Equal(new Delivery.Ambiguous(), await line.SendAsync());
    }

    [Fact]
    public async Task After_ten_seconds_without_an_answer_it_is_open_whether_the_message_arrived()
    {
        using var line = new Line();
        line.Channel.HangsUntilGivenUp(afterBody: true);

        var sending = line.SendAsync();
        line.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(sending.IsCompleted);
        line.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(new Delivery.Ambiguous(), await sending);
    }

    [Fact]
    public async Task A_connection_that_never_comes_about_has_sent_nothing()
    {
        using var line = new Line();
        line.Channel.HangsUntilGivenUp(afterBody: false);

        var sending = line.SendAsync();
        line.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(NotSent, await sending);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var line = new Line();
        using var leaving = new CancellationTokenSource();
        line.Channel.HangsUntilGivenUp(afterBody: true);

        var sending = line.Connector.SendAsync(Line.Where, Line.Message, leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_or_breaks_off_still_counts_by_its_status()
    {
        using var line = new Line();
        using var endless = new StreamContent(new EndlessStream());
        using var broken = new StreamContent(new BrokenStream());
        line.Channel.AnswersWith(endless).AnswersWith(broken);

        Assert.Equal(new Delivery.Delivered(null), await line.SendAsync());
        Assert.Equal(new Delivery.Delivered(null), await line.SendAsync());
    }

    private class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            PourAsync(destination, cancellationToken);

        private async Task PourAsync(Stream destination, CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            while (true)
                await destination.WriteAsync(buffer.AsMemory(0, await ReadAsync(buffer, cancellationToken)), cancellationToken);
        }
    }

    private sealed class BrokenStream : EndlessStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("The line is down.");
    }
}
