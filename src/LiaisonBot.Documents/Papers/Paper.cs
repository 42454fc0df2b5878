namespace LiaisonBot.Documents.Papers;

/// <summary>A paper as its author means it: what stands in it and in which order. How it looks is the writers' affair.</summary>
/// <param name="Title">Stands above it, and names the file for readers.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Paper(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>So many headings are found without a table of contents.</summary>
    private const int MostWithoutContents = 8;

    public PaperLanguage Language { get; init; }

    /// <summary>One line under the title: whose it is, and of when.</summary>
    public string? Below { get; init; }

    /// <summary>For tables that are wider than a page is.</summary>
    public bool IsWide { get; init; }

    /// <summary>Its tables in order: all that a sheet can hold of it.</summary>
    public IEnumerable<Table> Tables => Blocks.OfType<Table>();

    public IEnumerable<Heading> Headings => Blocks.OfType<Heading>();

    public bool NeedsContents => Headings.Count() > MostWithoutContents;
}

/// <summary>Whose typography a paper has.</summary>
public enum PaperLanguage
{
    /// <summary>As Chinese offices set their papers.</summary>
    Chinese,

    English,
}

public abstract record Block;

/// <param name="Level">1 or 2.</param>
/// <param name="Text">With its number, where it has one.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A line break in it begins another paragraph.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>In small letters: what is said of the paper rather than in it, such as who handed it in.</summary>
public sealed record Note(string Text) : Block;
