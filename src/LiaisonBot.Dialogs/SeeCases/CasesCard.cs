using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>One page of cases.</summary>
internal sealed record CasesView(IReadOnlyList<CaseView> Cases, ListPage Page, CaseFilter Filter, IReadOnlyList<CaseCategory> Categories);

internal static class CasesCard
{
    /// <summary>A filter list of no more than this many categories: a setting may have many, and words find them all.</summary>
    private const int MostCategories = 30;

    public static Card Of(CasesView view, string? openVerb, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["seecases.title"], Below(view, words)),
            .. view.Cases.Count == 0 ? [new TextBlock(words["seecases.none"])] : view.Cases.Select(CardElement (one) => CaseItems.Of(one, openVerb, words)),
            .. Filter(view, words),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.List, words, view.Filter.Data)],
        },
        words["seecases.title"]);

    private static string Below(CasesView view, Wording words) => string.Join(
        " · ",
        Says(view.Filter, words)
            .Append(words.Say("seecases.count", ("count", view.Page.Count)))
            .Append(PageButtons.Where(view.Page, words))
            .OfType<string>());

    private static IEnumerable<string?> Says(CaseFilter filter, Wording words)
    {
        yield return Name(filter.Progress, words);
        yield return filter.Urgent ? words.Term(CaseUrgency.Now) : null;
        yield return filter.Kind is { } kind ? words.Term(kind) : null;
        yield return filter.Category is { } category ? words.Term(category) : null;
        yield return filter.Unit?.Name;
    }

    /// <summary>The first of the words that say it.</summary>
    private static string Name(Progress progress, Wording words) => words[$"seecases.said.{Literals<Progress>.Write(progress)}"].Split('/')[0];

    private static IEnumerable<CardElement> Filter(CasesView view, Wording words)
    {
        var data = view.Filter.Data;
        yield return new InputChoices(nameof(CaseFilter.Progress), [.. Literals<Progress>.All.Select(one => new Choice(Literals<Progress>.Write(one), Name(one, words)))])
        {
            Label = words["seecases.progress"],
            Value = data[nameof(CaseFilter.Progress)],
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new InputChoices(nameof(CaseFilter.Kind),
        [
            new Choice(CaseFilter.Any, words["seecases.any"]),
            .. Literals<CaseKind>.All.Select(kind => new Choice(Literals<CaseKind>.Write(kind), words.Term(kind))),
        ])
        {
            Label = words["seecases.kind"],
            Value = data[nameof(CaseFilter.Kind)],
        };
        yield return new InputChoices(nameof(CaseFilter.Category),
        [
            new Choice(CaseFilter.Any, words["seecases.any"]),
            .. view.Categories.Take(MostCategories).Union(view.Filter.Category is { } chosen ? [chosen] : []).Select(one => new Choice(one.Id, words.Term(one))),
        ])
        {
            Label = words["seecases.category"],
            Value = data[nameof(CaseFilter.Category)],
        };
        yield return new ActionSet(new Press(Verbs.List, words["seecases.button.filter"])
        {
            Data = new Dictionary<string, string>
            {
                [nameof(CaseFilter.Urgent)] = data[nameof(CaseFilter.Urgent)],
                [nameof(CaseFilter.Unit)] = data[nameof(CaseFilter.Unit)],
            },
        });
    }
}
