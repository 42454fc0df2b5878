using System.Text.RegularExpressions;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.LinkCodes;

/// <summary>Codes as a secretary gets them from the bot.</summary>
internal static partial class Codes
{
    public static async Task<string> IssueAsync(School school, Person person)
    {
        var chat = await school.ChatOf(school.Lin).SayAsync($"绑定码 {person.Name}");
        return Assert.Single(In(await chat.PressAsync("生成绑定码")));
    }

    public static IReadOnlyList<string> In(Chat chat) => In(string.Concat(chat.Replies.Select(reply => reply.All)));

    public static IReadOnlyList<string> In(string text) => [.. Shape.Matches(text).Select(match => match.Value)];

    [GeneratedRegex("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}")]
    private static partial Regex Shape { get; }
}
