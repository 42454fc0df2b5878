using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>A nomination of a pairing of the reader's (R10).</summary>
/// <param name="Other">The other one's name.</param>
/// <param name="Text">What is told; empty once it has ended.</param>
/// <param name="State">How it stands.</param>
/// <param name="Withdraw">The verb and key that take it back; null when that is over.</param>
internal sealed record GoodCaseKept(string Other, string Text, GoodCaseState State, (string Verb, string Key)? Withdraw);

internal static class GoodCasesKept
{
    private const int MostCases = 2;
    private const int MostText = 80;

    /// <summary>The action that takes one back, wherever it lives.</summary>
    private const string Withdraw = "goodcase.withdraw";

    /// <summary>The latest, open ones first.</summary>
    public static async Task<IReadOnlyList<GoodCaseKept>> GoodCasesKeptAsync(this Turn turn)
    {
        var me = turn.Me.Id;
        var found = await (
            from one in turn.GoodCasesAboutMe()
            join other in turn.Db.People on one.MemberId == me ? one.ColleagueId : one.MemberId equals other.Id
            orderby one.EndedAt == null descending, one.Id descending
            select new { One = one, other.Name }).AsNoTracking().Take(MostCases).ToListAsync();
        return
        [
            .. found.Select(kept => new GoodCaseKept(
                kept.Name,
                kept.One.Text,
                kept.One.State,
                kept.One.IsOpen ? turn.KeyedVerbOf(Withdraw, GoodCaseEdition.Of(kept.One).ToString()) : null)),
        ];
    }

    public static IEnumerable<CardElement> Elements(IReadOnlyList<GoodCaseKept> cases, Wording words)
    {
        if (cases.Count == 0)
            yield break;
        yield return KeptParts.Heading("mydata.good_cases", words);
        foreach (var one in cases)
        {
            var state = words[$"mydata.good_case.{Literals<GoodCaseState>.Write(one.State)}"];
            yield return new UserText(words.Say("mydata.good_case", ("name", one.Other), ("state", state))) { Spacing = Spacing.Small };
            if (one.Text.Length > 0)
                yield return LabelledLine.Of(words, "mydata.good_case.text", Excerpt.Of(one.Text, MostText));
            if (one.Withdraw is var (verb, key))
                yield return new ActionSet(new Press(verb, words["mydata.button.withdraw"]) { Key = key, Style = ButtonStyle.Destructive, SendsInputs = false });
        }

        yield return KeptParts.Readers("mydata.good_cases.readers", words);
    }
}
