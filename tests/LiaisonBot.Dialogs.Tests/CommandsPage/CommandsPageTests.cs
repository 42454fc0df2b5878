using LiaisonBot.Dialogs.Words;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Dialogs.Tests.CommandsPage;

/// <summary>docs/commands.md and docs/commands.zh.md are the registered commands. With LIAISONBOT_COMMANDS_PAGES set, they are written instead of compared.</summary>
public sealed class CommandsPageTests
{
    [Theory]
    [InlineData("commands.md", Language.English)]
    [InlineData("commands.zh.md", Language.Chinese)]
    public async Task The_page_lists_what_the_bot_understands_today(string name, Language language)
    {
        var today = CommandsMarkdown.Write(language);
        if (Environment.GetEnvironmentVariable("LIAISONBOT_COMMANDS_PAGES") is { Length: > 0 } to)
            await File.WriteAllTextAsync(Path.Combine(to, name), today);
        else
            Assert.Equal(today, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", name)));
    }
}
