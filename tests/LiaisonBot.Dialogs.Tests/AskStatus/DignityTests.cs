using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>
/// Schools made at random, in which everybody asks everything: no answer names somebody out of the asker's scope, tells of fewer than five
/// people, or lets them be found by taking one answer from another (programme.md, Dignity).
/// </summary>
public sealed partial class DignityTests
{
    private static readonly string[] Measures = ["coverage", "never", "asked", "paired", "unpaired"];
    private static readonly string[] Categories = ["", " people=young_teacher", " people=new_hire"];

    /// <summary>Persons of the generated school are called like this and nothing else is.</summary>
    [GeneratedRegex("[党群]员G\\d\\d-B\\d\\d\\d+")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"应联系 (?<whole>\d+) 对，已联系 (?<part>\d+)|收集应问 (?<whole>\d+) 对，已问 (?<part>\d+)|：(?<whole>\d+) 对结对中有 (?<part>\d+)|群众 (?<whole>\d+) 位，已结对 (?<part>\d+)|未结对群众 (?<part>\d+) 位（共 (?<whole>\d+)")]
    private static partial Regex Figure { get; }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nobody_learns_of_fewer_than_five_people_alone_or_by_a_difference(int seed)
    {
        await using var made = await GeneratedSchool.OpenAsync(Engine.Sqlite, seed, branches: 5, people: 12);
        var units = await UnitsAsync(made.School);
        var general = await made.School.MemberAsync("何文清", units.Single(unit => unit.Code == "G04"), Role.Secretary);
        var (shown, hidden) = (0, 0);
        foreach (var (asker, scope) in new[] { (made.Committee, "C"), (general, "G04") })
        {
            var chat = made.School.ChatOf(asker);
            var mine = units.Where(unit => unit.IsWithin(units.Single(one => one.Code == scope))).ToList();
            foreach (var measure in Measures)
            {
                var told = new Dictionary<(string Category, long Unit), (int Whole, int Part)>();
                foreach (var category in Categories)
                {
                    foreach (var unit in mine)
                    {
                        await chat.ForgeAsync("status.ask.1", ("Ask", $"{measure} unit={unit.Code} period=..2026-03-31{category}"));
                        Assert.DoesNotMatch(Name, chat.Last.All);
                        if (Told(chat.Last.All) is { } figure)
                            told[(category, unit.Id)] = figure;
                    }

                    Hold(told, mine, category, $"{scope} {measure}{category}");
                }

                shown += told.Count;
                hidden += (Categories.Length * mine.Count) - told.Count;
                Apart(told, mine, $"{scope} {measure}");
            }
        }

        Assert.True(shown > 20 && hidden > 10, $"{shown} figures told and {hidden} not");
    }

    [Fact]
    public async Task Names_are_told_to_a_units_own_secretary_and_to_nobody_else()
    {
        await using var made = await GeneratedSchool.OpenAsync(Engine.Sqlite, 5, branches: 4, people: 8);
        var school = made.School;
        var own = await NamesOfAsync(school, school.Pharmacology);
        var general = await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary);
        var officer = await school.MemberAsync("方圆", school.GeneralBranch, Role.Officer);
        var member = await school.MemberAsync("凌晓", school.Pharmacology);
        var seen = 0;
        foreach (var (asker, allowed) in new[] { (school.Lin, own), (general, []), (officer, []), (member, []), (made.Committee, []) })
        {
            var chat = school.ChatOf(asker);
            foreach (var question in Everything((await UnitsAsync(school)).Select(unit => unit.Code)))
            {
                await chat.ForgeAsync("status.ask.1", ("Ask", question));
                var names = Name.Matches(chat.Last.All).Select(match => match.Value).ToHashSet();
                seen += names.Count;
                Assert.True(names.IsSubsetOf(allowed), $"{asker.Name} asks {question}: {string.Join(' ', names.Except(allowed))}");
            }
        }

        Assert.True(seen > 10, $"{seen} names seen");
    }

    private static IEnumerable<string> Everything(IEnumerable<string> codes) =>
        from code in codes
        from question in new[]
        {
            "overview", "coverage", "coverage records", "never records", "talks", "talks records", "paired records", "unpaired records", "cases", "cases records",
            "collected about=housing", "collected records", "rounds records", "asked records", "coverage each=branch", "unpaired people=young_teacher records",
        }
        select question.Insert(question.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : question.Length, $" unit={code}");

    /// <summary>No figure, and nothing that is left of one when those below it are taken away, is of a group too small.</summary>
    private static void Hold(Dictionary<(string Category, long Unit), (int Whole, int Part)> told, List<Unit> units, string category, string what)
    {
        foreach (var unit in units.Where(unit => told.ContainsKey((category, unit.Id))))
        {
            var figure = told[(category, unit.Id)];
            Fits(figure, category, $"{what} of {unit.Code}");
            var below = units.Where(one => one.ParentId == unit.Id && told.ContainsKey((category, one.Id))).Select(one => told[(category, one.Id)]).ToList();
            foreach (var one in below)
                Fits((figure.Whole - one.Whole, figure.Part - one.Part), category, $"{what} of {unit.Code} without one below it");
            Fits((figure.Whole - below.Sum(one => one.Whole), figure.Part - below.Sum(one => one.Part)), category, $"{what} of {unit.Code} without all that are told");
        }
    }

    /// <summary>Nor is what is left of a unit when a category is taken away.</summary>
    private static void Apart(Dictionary<(string Category, long Unit), (int Whole, int Part)> told, List<Unit> units, string what)
    {
        foreach (var (unit, category) in units.SelectMany(unit => Categories.Skip(1).Select(category => (unit, category))))
        {
            if (told.TryGetValue(("", unit.Id), out var all) && told.TryGetValue((category, unit.Id), out var some))
                Assert.False(all.Whole - some.Whole is > 0 and < SmallCells.Smallest, $"{what} of {unit.Code}: {all} without{category} {some}");
        }
    }

    private static void Fits((int Whole, int Part) figure, string category, string what)
    {
        Assert.False(IsSmall(figure.Whole), $"{what}: {figure}");
        if (category.Length > 0)
            Assert.False(IsSmall(figure.Part) || IsSmall(figure.Whole - figure.Part), $"{what}: {figure}");
    }

    private static bool IsSmall(int people) => people is > 0 and < SmallCells.Smallest;

    /// <summary>Null where it is not told.</summary>
    private static (int Whole, int Part)? Told(string card)
    {
        if (card.Contains("涉及人数太少", StringComparison.Ordinal))
            return null;
        if (Figure.Match(card) is not { Success: true } match)
            return (0, 0);
        return (int.Parse(match.Groups["whole"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["part"].Value, CultureInfo.InvariantCulture));
    }

    private static async Task<HashSet<string>> NamesOfAsync(School school, Unit branch)
    {
        await using var db = school.Store.Read();
        var own = db.Memberships.Where(span => span.UnitId == branch.Id).Select(span => span.PersonId);
        var friends = db.Pairings.Where(pairing => own.Contains(pairing.MemberId)).Select(pairing => pairing.ColleagueId);
        var talks = db.Pairings.Where(pairing => friends.Contains(pairing.ColleagueId)).Select(pairing => pairing.MemberId);
        return [.. await db.People.Where(person => own.Contains(person.Id) || friends.Contains(person.Id) || talks.Contains(person.Id)).Select(person => person.Name).ToListAsync()];
    }

    private static async Task<IReadOnlyList<Unit>> UnitsAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Units.OrderBy(unit => unit.Path).ToListAsync();
    }
}
