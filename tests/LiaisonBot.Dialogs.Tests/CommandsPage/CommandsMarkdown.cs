using System.Text;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.CommandsPage;

/// <summary>Everything that can be said, as a page: the words of both languages, what for, and to whom it is open.</summary>
internal static class CommandsMarkdown
{
    private static readonly ActionRegistry Registry =
        new ServiceCollection().AddDialogs().BuildServiceProvider().GetRequiredService<ActionRegistry>();

    /// <summary>As the pages name them, in this order; what is open to everybody on the roster is named as that.</summary>
    private static readonly (Who Who, string Chinese, string English)[] People =
    [
        (Who.Anyone, "所有人", "everybody"),
        (Who.Member, "党员", "members"),
        (Who.Colleague, "群众", "colleagues"),
        (Who.Secretary, "书记", "secretaries"),
        (Who.DeputySecretary, "副书记", "deputies"),
        (Who.Leader, "领导干部", "leaders"),
        (Who.AdminHead, "行政负责人", "administrative heads"),
        (Who.Officer, "党务干事", "officers"),
        (Who.Administrator, "管理员", "administrators"),
    ];

    public static string Write(Language language)
    {
        var page = new StringBuilder(language == Language.Chinese
            ? """
                # 可以说的话

                由 `tools/write-commands.sh` 按程序本身生成；程序改了而此页没有改，检验不通过。

                两种语言随时都能用，不分大小写、全角半角和标点。每行先是按钮上的说法，后面是别的说法；词后可以接着说内容，例如“事项 超期”。没有列出的话，比如“昨天和某某谈心，聊了……”，照常听得懂。每个人的“帮助”里只有自己能用的。

                """
            : """
                # What can be said

                Made from the program itself by `tools/write-commands.sh`; a test fails where it and the program differ.

                Either language works at any time; case, full-width forms and punctuation do not matter. First stands what the button says, then other
                ways to say it; more may follow the words, such as `cases overdue`. Sentences are understood besides, such as
                `talked with … yesterday about …`. Everybody's `help` lists only what is open to them.

                """);
        foreach (var group in Registry.All.Where(action => action.Words is not null).GroupBy(action => action.Words!.Group).OrderBy(group => group.Key))
            Add(page, group.Key, group, language);
        return page.ToString();
    }

    private static void Add(StringBuilder page, CommandGroup group, IEnumerable<BotAction> actions, Language language)
    {
        var (other, words) = (language == Language.Chinese ? Language.English : Language.Chinese, Wording.In(language));
        page.Append('\n').Append("## ").Append(words[$"welcome.group.{group}".ToLowerInvariant()]).Append("\n\n")
            .Append(language == Language.Chinese ? "| 说 | 英文 | 用来 | 谁可以用 |\n" : "| say | in Chinese | to | open to |\n")
            .Append("|---|---|---|---|\n");
        foreach (var action in actions)
        {
            page.Append($"| {Sayings(action.Words!, language)} | {Sayings(action.Words!, other)} | {words[action.Words!.Help]} ")
                .Append($"| {OpenTo(action.Who, language)} |\n");
        }
    }

    private static string Sayings(CommandWords words, Language language) =>
        string.Join("<br>", (language == Language.Chinese ? words.Chinese : words.English).Select(saying => $"`{saying}`"));

    private static string OpenTo(Who who, Language language)
    {
        var rest = who;
        var names = new List<string>();
        foreach (var (some, chinese, english) in People.Where(people => who.HasFlag(people.Who)))
        {
            if ((rest & some) == Who.None)
                continue;
            names.Add(language == Language.Chinese ? chinese : english);
            rest &= ~some;
            if (some == Who.Anyone)
                break;
        }

        return string.Join(language == Language.Chinese ? "、" : ", ", names);
    }
}
