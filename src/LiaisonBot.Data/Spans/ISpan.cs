namespace LiaisonBot.Data.Spans;

/// <summary>Something that held from one day to another. History is kept: what changes is ended, and a new span begun.</summary>
public interface ISpan
{
    /// <summary>The first day that counts.</summary>
    DateOnly From { get; set; }

    /// <summary>The last day that counts; null while it lasts.</summary>
    DateOnly? To { get; set; }
}
