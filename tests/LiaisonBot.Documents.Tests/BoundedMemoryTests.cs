using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Tests;

[CollectionDefinition(nameof(BoundedMemoryTests), DisableParallelization = true)]
[Collection(nameof(BoundedMemoryTests))]
public sealed class BoundedMemoryTests
{
    private const int Rows = 100_000;
    private const long Most = 16 * 1024 * 1024;

    [Theory]
    [InlineData(PaperFormat.Docx)]
    [InlineData(PaperFormat.Xlsx)]
    [InlineData(PaperFormat.Csv)]
    public async Task A_hundred_thousand_rows_take_no_more_memory_than_a_few(PaperFormat format)
    {
        var grown = 0L;
        var paper = new Paper("很长", [new Table("表", Samples.Columns, WatchedAsync())]);

        Assert.Equal(Rows, await PaperWriter.WriteAsync(paper, format, Stream.Null, CancellationToken.None));

        Assert.True(grown < Most, $"grew by {grown:N0} bytes");

        async IAsyncEnumerable<IReadOnlyList<Cell>> WatchedAsync()
        {
            var before = 0L;
            foreach (var (place, row) in Samples.Rows(Rows, []).Index())
            {
                if (place == 1_000)
                    before = GC.GetTotalMemory(forceFullCollection: true);
                else if (place == Rows - 1)
                    grown = GC.GetTotalMemory(forceFullCollection: true) - before;
                yield return row;
            }

            await Task.CompletedTask;
        }
    }
}
