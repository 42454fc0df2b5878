namespace LiaisonBot.Protocol.Cards;

/// <summary>
/// Text with something in it that a person wrote: a name, a line, a note. It is shown exactly, never as Markdown, without the
/// characters that could turn the rest of the card around; each of its lines becomes a line.
/// </summary>
public sealed record UserText(params IReadOnlyList<TextRun> Runs) : CardElement
{
    internal override void Write(CardWriter to)
    {
        var first = true;
        foreach (var line in Lines())
        {
            to.Begin("RichTextBlock", first ? this : this with { Spacing = Cards.Spacing.None, Separator = false });
            to.BeginArray("inlines");
            foreach (var run in line)
                run.Write(to);
            to.EndArray();
            to.End();
            first = false;
        }
    }

    private List<List<TextRun>> Lines()
    {
        List<List<TextRun>> lines = [[]];
        foreach (var run in Runs)
        {
            var parts = PlainText.Of(run.Text).Split('\n');
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0)
                    lines.Add([]);
                if (parts[part].Length > 0)
                    lines[^1].Add(run with { Text = parts[part] });
            }
        }

        lines.RemoveAll(line => line.Count == 0);
        return lines;
    }
}

/// <summary>A stretch of text in one style.</summary>
public sealed record TextRun(string Text)
{
    public bool Bold { get; init; }

    public bool Subtle { get; init; }

    public TextColor Color { get; init; }

    public TextSize Size { get; init; } = TextSize.Default;

    public static implicit operator TextRun(string text) => new(text);

    public static TextRun FromString(string text) => new(text);

    internal void Write(CardWriter to)
    {
        to.Begin("TextRun");
        to.Text("text", Text);
        if (Bold)
            to.Text("weight", "bolder");
        if (Size != TextSize.Default)
            to.Text("size", WireNames.Of(Size));
        if (Color != TextColor.Default)
            to.Text("color", WireNames.Of(Color));
        to.Flag("isSubtle", Subtle);
        to.End();
    }
}
