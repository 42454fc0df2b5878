using System.Text.Json;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.LogContact;

/// <summary>The button of a pairing's card, which opens the form for its colleague.</summary>
public sealed class PairingButtonTests : LogContactTests
{
    [Fact]
    public async Task The_button_of_a_pairing_opens_the_form_for_that_colleague()
    {
        await PairAsync("王芳", "李明");

        var chat = await PressLogAsync("李明");

        Assert.Equal(Id("李明"), chat.Last.Inputs["Colleagues"]);
    }

    [Fact]
    public async Task The_button_of_a_pairing_that_is_long_over_is_refused_in_words()
    {
        await PairAsync("王芳");
        await PairAsync("李明", new DateOnly(2025, 3, 1), new DateOnly(2025, 12, 31));

        var chat = await PressLogAsync("李明");

        chat.Expect("结对已结束").Expect("与李明的结对已于2025年12月31日结束");
    }

    [Fact]
    public async Task The_button_of_a_pairing_that_has_yet_to_begin_is_refused_in_words()
    {
        await PairAsync("王芳");
        await PairAsync("李明", new DateOnly(2026, 5, 1));

        var chat = await PressLogAsync("李明");

        chat.Expect("与李明的结对从2026年5月1日开始");
    }

    [Fact]
    public async Task The_button_of_somebody_elses_pairing_tells_nothing_of_it()
    {
        await PairAsync("王芳");
        var stranger = await School.ColleagueAsync("孙立");
        var pairing = await School.PairAsync(School.Gao, stranger);

        var chat = await PressLogAsync(Chat(), pairing.Id.ToString());

        chat.Expect("不在结对名单中").ExpectNot("孙立");
    }

    [Fact]
    public async Task A_pairing_that_ended_lately_is_offered_and_marked()
    {
        await PairAsync("王芳");
        await PairAsync("李明", new DateOnly(2025, 9, 1), new DateOnly(2026, 4, 3));

        var chat = await Chat().SayAsync("记录联系");

        chat.Expect("李明（结对已于2026年4月3日结束）");
        Assert.Equal(Id("王芳"), chat.Last.Inputs["Colleagues"]);
    }

    private Task<Chat> PressLogAsync(string colleague) => PressLogAsync(Chat(), PairingId(colleague));

    private static Task<Chat> PressLogAsync(Chat chat, string id) => chat.SendAsync(chat.New("message") with
    {
        Value = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["verb"] = "contact.log.1", ["pairing"] = id }),
    });
}
