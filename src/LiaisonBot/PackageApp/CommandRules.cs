namespace LiaisonBot.PackageApp;

/// <summary>What Teams asks of a list of commands, and that the bot understands each of them as it stands there.</summary>
internal static class CommandRules
{
    /// <summary>Where a command's title or description stands.</summary>
    public static string Place(int place, string what) => $"bots[0].commandLists[0].commands[{place}].{what}";

    /// <param name="listed">Those of the file.</param>
    /// <param name="registered">Those of the registry in the file's language.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<ManifestCommand> listed, IReadOnlyList<ManifestCommand> registered)
    {
        foreach (var (place, command) in listed.Index())
        {
            var title = ManifestRules.TextFault(Place(place, "title"), command.Title, ManifestRules.MostOfTitle);
            var description = ManifestRules.TextFault(Place(place, "description"), command.Description, ManifestRules.MostOfDescription);
            var own = place < registered.Count ? registered[place] : null;
            if (title is not null)
                yield return title;
            else if (command.Title != own?.Title)
                yield return Drift(Place(place, "title"), own?.Title);
            if (description is not null)
                yield return description;
            else if (command.Description != own?.Description)
                yield return Drift(Place(place, "description"), own?.Description);
        }

        if (listed.Count < registered.Count)
            yield return Drift(Place(listed.Count, "title"), registered[listed.Count].Title);
        foreach (var twice in listed.GroupBy(command => command.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            yield return $"bots[0].commandLists[0].commands: “{twice.Key}”出现了两次 / '{twice.Key}' stands twice";
    }

    private static string Drift(string place, string? own) => own is null
        ? $"{place}: 机器人没有列出这一条 / the bot lists no such command"
        : $"{place}: 与机器人自己的词不一致，应为“{own}” / is not the bot's own word, which is '{own}'";
}
