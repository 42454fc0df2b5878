using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.Words;

/// <summary>Both languages complete, every sentence used, every used sentence there, and Chinese set as Chinese is.</summary>
public sealed partial class WordsTests
{
    private static readonly IReadOnlyList<Entry> Entries = WordsFiles.Entries;

    [Fact]
    public void Every_sentence_stands_in_both_languages_under_a_key_of_its_own()
    {
        Assert.NotEmpty(Entries);
        Assert.Empty(Wrong(entry => string.IsNullOrEmpty(entry.Chinese) || string.IsNullOrEmpty(entry.English)));
        Assert.Empty(Wrong(entry => Entries.Count(other => other.Key == entry.Key) > 1));
        Assert.Empty(Wrong(entry => !KeyShape.IsMatch(entry.Key)));
        Assert.Equal(Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), Wording.English.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_have_the_same_places_to_fill() =>
        Assert.Empty(Wrong(entry => !WordsFiles.Places(entry.Chinese!).SequenceEqual(WordsFiles.Places(entry.English!))));

    [Fact]
    public void Every_key_in_the_source_has_its_sentence()
    {
        var said = WordsFiles.Code.SelectMany(code => Said.Matches(code)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(said);
        Assert.Empty(said.Except(Entries.Select(entry => entry.Key)));
    }

    [Fact]
    public async Task Every_command_has_the_line_that_explains_it()
    {
        await using var school = await School.OpenAsync();
        var commands = school.Services.GetRequiredService<ActionRegistry>().All.Select(action => action.Words).OfType<CommandWords>();
        Assert.All(commands, command => Assert.Contains(command.Help, Wording.Chinese.Keys));
    }

    [Fact]
    public void Every_sentence_is_said_somewhere()
    {
        var literals = WordsFiles.Code.SelectMany(code => Literal.Matches(code)).Select(match => match.Groups[1].Value).ToHashSet();
        var beginnings = WordsFiles.Code.SelectMany(code => Beginning.Matches(code)).Select(match => match.Groups[1].Value).ToList();
        var endings = WordsFiles.Code.SelectMany(code => Ending.Matches(code)).Select(match => match.Groups[1].Value).ToList();
        Assert.Empty(Wrong(entry => !literals.Contains(entry.Key)
            && !beginnings.Any(start => entry.Key.StartsWith(start, StringComparison.Ordinal))
            && !endings.Any(end => entry.Key.EndsWith(end, StringComparison.Ordinal) && literals.Contains(entry.Key[..^end.Length]))));
    }

    [Fact]
    public void Chinese_is_set_with_Chinese_punctuation() =>
        Assert.Empty(Wrong(entry => HalfWidth.IsMatch(WordsFiles.Filled(entry.Chinese!, "中"))));

    [Fact]
    public void English_is_set_with_English_punctuation() => Assert.Empty(Wrong(entry => FullWidth.IsMatch(entry.English!)));

    /// <summary>What has no words of its own, such as "{label}: ", is not a sentence but stands between others.</summary>
    [Fact]
    public void No_sentence_has_spaces_too_many() =>
        Assert.Empty(Wrong(entry => new[] { entry.Chinese!, entry.English! }.Any(IsSpacedWrongly)));

    private static bool IsSpacedWrongly(string text) => WordsFiles.Filled(text, "").Any(char.IsLetter) && Spaces.IsMatch(text);

    private static IEnumerable<string> Wrong(Func<Entry, bool> wrong) => [.. Entries.Where(wrong).Select(entry => entry.ToString())];

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_]+)+$")]
    private static partial Regex KeyShape { get; }

    /// <summary>words["…"], words.Say("…" and what follows a ? or a : inside their brackets is caught by being used in conversations.</summary>
    [GeneratedRegex(@"(?:[Ww]ords\[|[Ww]ords\.Say\(\s*)""([^""{]+)""")]
    private static partial Regex Said { get; }

    [GeneratedRegex(@"(?<!\$)""([a-z_]+(?:\.[a-z_]+)+)""")]
    private static partial Regex Literal { get; }

    /// <summary>The fixed part of a key whose rest is computed, as in $"contact.kind.{…}".</summary>
    [GeneratedRegex(@"\$""([a-z_]+\.[a-z_.]*)\{")]
    private static partial Regex Beginning { get; }

    /// <summary>The second sentence of a pair, as in key + ".notice".</summary>
    [GeneratedRegex(@"\+ ""(\.[a-z_.]+)""")]
    private static partial Regex Ending { get; }

    [GeneratedRegex(@"[\u4e00-\u9fff“”（）][,.?!:;()]|[,?!:;()][\u4e00-\u9fff“”（）]|[\u4e00-\u9fff]""|""[\u4e00-\u9fff]|\.\.\.")]
    private static partial Regex HalfWidth { get; }

    [GeneratedRegex("[，。？！：；（）、《》]")]
    private static partial Regex FullWidth { get; }

    [GeneratedRegex(@"  |^\s|\s$")]
    private static partial Regex Spaces { get; }
}
