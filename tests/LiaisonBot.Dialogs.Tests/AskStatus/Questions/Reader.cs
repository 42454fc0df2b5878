using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;

namespace LiaisonBot.Dialogs.Tests.AskStatus.Questions;

/// <summary>A school of a dozen units on 15 April 2026, and what comes of asking about it, as the files of questions write it.</summary>
internal static class Reader
{
    public static readonly DateOnly Today = new(2026, 4, 15);

    public static IReadOnlyList<Unit> Units { get; } = Tree(
        ("C", "医学院党委", UnitKind.Committee, ""),
        ("G03", "药学党总支", UnitKind.GeneralBranch, "C"),
        ("G04", "护理党总支", UnitKind.GeneralBranch, "C"),
        ("G03-B01", "药学第一党支部", UnitKind.Branch, "G03"),
        ("G03-B02", "药学第二党支部", UnitKind.Branch, "G03"),
        ("G03-B03", "药物分析教研室党支部", UnitKind.Branch, "G03"),
        ("G03-B09", "机关党支部", UnitKind.Branch, "G03"),
        ("G04-B01", "护理第一党支部", UnitKind.Branch, "G04"),
        ("G04-B02", "护理第二党支部", UnitKind.Branch, "G04"),
        ("G04-B09", "机关党支部", UnitKind.Branch, "G04"));

    public static Reading Read(string question) => new QuestionReader(Units, CaseCategories.BuiltIn, Today).Read(question);

    public static string Said(string question) => Read(question) switch
    {
        Reading.Understood { Question: var understood } => $"= {QuestionCode.Write(understood)}",
        Reading.Which which => $"? {string.Join(' ', which.Choices.Select(choice => choice.Unit.Code))}",
        Reading.NotUnderstood not => $"! {not.Why.ToString().ToLowerInvariant()}",
        var other => throw new InvalidOperationException($"What is {other}?"),
    };

    private static List<Unit> Tree(params (string Code, string Name, UnitKind Kind, string Parent)[] rows)
    {
        var units = new List<Unit>();
        foreach (var (code, name, kind, parent) in rows)
        {
            var above = units.Find(unit => unit.Code == parent);
            var id = units.Count + 1;
            units.Add(new Unit { Id = id, Code = code, Name = name, Kind = kind, ParentId = above?.Id, Path = $"{above?.Path ?? "/"}{id}/" });
        }

        return units;
    }
}
