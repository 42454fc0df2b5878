using System.Text.RegularExpressions;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Data.Tests;

/// <summary>docs/what-we-store.md says of every field what it is for, who reads it and how long it is kept, and of nothing else.</summary>
public sealed partial class WhatWeStoreTests
{
    /// <summary>They number a table's rows and count their changes.</summary>
    private static readonly string[] SayNothing = ["Id", "Version"];

    private static readonly IReadOnlyList<Line> Page = [.. Read(File.ReadAllLines(Path.Combine(Repository.Root, "docs", "what-we-store.md")))];

    [Fact]
    public async Task Every_field_of_the_model_has_its_line()
    {
        var said = Page.SelectMany(line => line.Fields.Select(field => $"{line.Table}.{field}")).ToHashSet();

        Assert.All(await StoredAsync(), field => Assert.True(said.Contains(field), $"docs/what-we-store.md does not say what {field} is for."));
    }

    [Fact]
    public async Task Every_line_is_about_fields_that_there_are()
    {
        var stored = (await StoredAsync()).ToHashSet();

        Assert.All(
            Page.SelectMany(line => line.Fields.Select(field => $"{line.Table}.{field}")),
            field => Assert.True(stored.Contains(field), $"docs/what-we-store.md speaks of {field}, which is not stored."));
    }

    [Fact]
    public void No_field_is_spoken_of_twice() =>
        Assert.Distinct(Page.SelectMany(line => line.Fields.Select(field => $"{line.Table}.{field}")));

    [Fact]
    public void Every_line_says_what_for_who_reads_it_and_how_long() =>
        Assert.All(Page, line => Assert.DoesNotContain("", line.Facts));

    [Fact]
    public void How_long_is_said_in_the_words_that_the_page_explains() =>
        Assert.All(Page, line => Assert.Matches("^(record|until|with the|trace|emptied|an hour)", line.Facts[^1]));

    private static async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite);
        await using var db = database.Open();
        return
        [
            .. from type in db.Model.GetEntityTypes()
            from property in type.GetProperties()
            where !SayNothing.Contains(property.Name)
            select $"{type.ClrType.Name}.{property.Name}",
        ];
    }

    /// <summary>The lines of the tables under a heading that names an entity.</summary>
    private static IEnumerable<Line> Read(IEnumerable<string> lines)
    {
        string? table = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
                table = Heading().Match(line) is { Success: true } named ? named.Groups[1].Value : null;
            else if (table is not null && line.StartsWith("| `", StringComparison.Ordinal))
                yield return LineOf(table, [.. line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)]);
        }
    }

    private static Line LineOf(string table, IReadOnlyList<string> cells)
    {
        Assert.Equal(4, cells.Count);
        return new Line(table, [.. cells[0].Split(',', StringSplitOptions.TrimEntries).Select(field => field.Trim('`'))], [.. cells.Skip(1)]);
    }

    [GeneratedRegex("^### `([A-Za-z]+)`$")]
    private static partial Regex Heading();

    private sealed record Line(string Table, IReadOnlyList<string> Fields, IReadOnlyList<string> Facts);
}
