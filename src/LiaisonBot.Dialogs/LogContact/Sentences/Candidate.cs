namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>A colleague the writer may mean: the other side of one of their pairings.</summary>
internal sealed record Candidate(long Id, string Name);

/// <summary>A name, as it was written, that fits several colleagues: the dialog asks.</summary>
internal sealed record UnclearName(string Words, IReadOnlyList<Candidate> Candidates);
