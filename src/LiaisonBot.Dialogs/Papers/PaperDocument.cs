namespace LiaisonBot.Dialogs.Papers;

/// <summary>A paper as people read it, from top to bottom: what every card, file and print of it is made from.</summary>
/// <param name="Title">What it is, and of which period.</param>
/// <param name="Subtitle">Whose, and of which days; on a line of its own, as of which.</param>
/// <param name="Blocks">The rest.</param>
public sealed record PaperDocument(string Title, string Subtitle, IReadOnlyList<PaperBlock> Blocks);

public abstract record PaperBlock;

public sealed record PaperHeading(string Text) : PaperBlock;

/// <summary>What people wrote, or a sentence of figures. May have several lines.</summary>
public sealed record PaperParagraph(string Text) : PaperBlock;

/// <summary>What is said of the paper rather than in it: who handed it in.</summary>
public sealed record PaperNote(string Text) : PaperBlock;

/// <summary>Each row has a cell for every column; what follows stands in the last one as well, each on a line of its own.</summary>
public sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
{
    /// <summary>Whether the cells behind the first are figures: they need their column's name beside them where there is no room for columns.</summary>
    public bool IsOfFigures { get; init; }
}

/// <summary>Who handed a paper in, when, and under which hash.</summary>
public sealed record PaperStamp(string By, DateOnly On, string Hash);
