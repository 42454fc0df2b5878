using LiaisonBot.Data.Rosters.Drops;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>Why a file was not taken.</summary>
/// <param name="Name">As its sender calls it.</param>
/// <param name="Key">Of the sentence that says why.</param>
internal sealed record DropProblem(string Name, string Key)
{
    /// <summary>Of a file that was to be fetched; null while there is nothing wrong with it.</summary>
    public static DropProblem? Of(DroppedFile file) => file.State switch
    {
        DroppedFileState.ToFetch or DroppedFileState.Here => null,
        DroppedFileState.Gone => new DropProblem(file.Name, "import.problem.gone"),
        DroppedFileState.Failed => new DropProblem(file.Name, "import.problem.failed"),
        DroppedFileState.TooLarge => new DropProblem(file.Name, "import.problem.too_large"),
        DroppedFileState.NotAllowed => new DropProblem(file.Name, "import.problem.not_allowed"),
        _ => throw new ArgumentOutOfRangeException(nameof(file)),
    };
}
