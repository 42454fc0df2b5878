using System.Text;
using LiaisonBot.Dialogs.LogContact;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>The slice's cards as they leave; the gallery's own test draws them all.</summary>
public sealed class CardTests
{
    private static readonly FormRules Rules = new(new DateOnly(2026, 4, 15), 62,
        [new(1, 1, "王芳", "王芳", new DateOnly(2025, 9, 1), null), new(2, 2, "李明", "李明", new DateOnly(2025, 9, 1), null)]);

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in Dialogs.LogContact.Samples.All)
                data.Add(sample.Id, sample.State);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_card_stays_under_the_limit_in_both_languages(string id, string state)
    {
        var sample = Dialogs.LogContact.Samples.All.Single(sample => sample.Id == id && sample.State == state);

        Assert.All(
            new[] { Wording.Chinese, Wording.English },
            words => Assert.InRange(CardSize.Of(sample.Draw(words)), 1, CardSize.Limit));
    }

    [Fact]
    public void A_form_hands_back_what_was_typed_and_keeps_it_under_the_limit_whatever_it_was()
    {
        var press = new CardPress("contact.save.1", "key", new Dictionary<string, string>
        {
            ["Colleagues"] = string.Join(',', Enumerable.Range(1, 5000)),
            ["On"] = new string('9', 5000),
            ["Kind"] = new string('k', 5000),
            ["Tasks"] = string.Concat(Enumerable.Repeat("hear,", 1000)),
            ["Line"] = new string('字', 9000),
            ["Note"] = new string('记', 9000),
            ["Next"] = "2026-99-99",
        });
        var form = LogContactForm.From(press);
        var card = FormCard.Of(new FormView(form, Rules, "key", FormOccasion.New) { Problems = FormCheck.Of(form, Rules).Problems }, Wording.Chinese);

        Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
        Assert.Contains("字字字", Json(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chosen_colleague_stays_in_a_list_too_long_to_show()
    {
        var many = Rules with
        {
            Pairings = [.. Enumerable.Range(1, 300).Select(id => new KnownPairing(id, id, $"同事{id}", $"同事{id}", new DateOnly(2025, 9, 1), null))],
        };

        var card = FormCard.Of(
            new FormView(new LogContactForm { Colleagues = "299" }, many, "key", FormOccasion.New), Wording.Chinese);

        Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
        Assert.Contains("同事299", Json(card), StringComparison.Ordinal);
        Assert.DoesNotContain("同事298", Json(card), StringComparison.Ordinal);
    }

    [Fact]
    public void The_buttons_carry_the_contracts_words()
    {
        var view = new FormView(new LogContactForm(), Rules, "key", FormOccasion.New);
        Assert.Equal(["保存", "稍后再填", "取消"], FormCard.Of(view, Wording.Chinese).Body.Actions.Select(button => button.Title));
        Assert.Equal(["Save", "Finish later", "Cancel"], FormCard.Of(view, Wording.English).Body.Actions.Select(button => button.Title));
        Assert.Equal(["Save", "Cancel"], FormCard.Of(view with { Occasion = FormOccasion.Edit }, Wording.English).Body.Actions.Select(button => button.Title));
    }

    [Fact]
    public void The_inputs_are_named_for_the_forms_properties()
    {
        var inputs = FormCard.Of(new FormView(new LogContactForm(), Rules, "key", FormOccasion.New), Wording.English)
            .Body.Body.OfType<CardInput>().Select(input => input.Id);

        Assert.Equal(["Colleagues", "On", "Kind", "Tasks", "Line", "Note", "Next"], inputs);
    }

    [Fact]
    public void What_shows_on_a_locked_phone_names_nobody() => Assert.All(
        Dialogs.LogContact.Samples.All.Select(sample => sample.Draw(Wording.Chinese).Summary),
        summary => Assert.DoesNotContain("王芳", summary, StringComparison.Ordinal));

    private static string Json(Card card) => Encoding.UTF8.GetString(card.ToJson(CardHost.Teams));
}
