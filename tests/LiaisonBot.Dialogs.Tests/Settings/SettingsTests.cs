using LiaisonBot.Data.Audit;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_language_is_spoken_in_that_very_answer_and_ever_after(bool onTeams)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin, onTeams).SayAsync("设置");
        await chat.PressAsync("保存", ("Language", "en-US"));
        chat.Expect("Settings saved").Expect("21:00–08:00 the next day").ExpectNot("设置");
        (await chat.SayAsync("帮助")).Expect("What you can say");
        await chat.SayAsync("settings");
        await chat.PressAsync("Save", ("Language", "zh-CN"));
        chat.Expect("设置已保存");
        await using var db = school.Store.Read();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "settings.save" && entry.ActorId == school.Lin.Id));
    }

    [Fact]
    public async Task The_form_shows_the_programmes_quiet_hours_until_a_person_has_their_own()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("设置");
        Assert.Equal(("true", "21:00", "08:00"), (chat.Last.Inputs["Quiet"], chat.Last.Inputs["From"], chat.Last.Inputs["To"]));
        await chat.PressAsync("保存", ("From", "12:30"), ("To", "14:00"));
        chat.Expect("12:30–14:00").ExpectNot("次日");
        await chat.PressAsync("修改");
        Assert.Equal(("12:30", "14:00"), (chat.Last.Inputs["From"], chat.Last.Inputs["To"]));
        await using var db = school.Store.Read();
        var kept = await db.Preferences.SingleAsync(one => one.PersonId == school.Lin.Id);
        Assert.Equal((new TimeOnly(12, 30), new TimeOnly(14, 0)), (kept.QuietFrom, kept.QuietTo));
    }

    [Fact]
    public async Task Quiet_hours_can_be_switched_off_whatever_stands_in_the_times()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("设置");
        await chat.PressAsync("保存", ("Quiet", "false"), ("From", ""), ("To", "?"));
        chat.Expect("设置已保存").Expect("不设");
        await chat.SayAsync("设置");
        Assert.Equal(("false", "21:00"), (chat.Last.Inputs["Quiet"], chat.Last.Inputs["From"]));
    }

    [Theory]
    [InlineData("From", "", "请填写时间")]
    [InlineData("To", "25:00", "请填写时间")]
    [InlineData("To", "21:00", "起止时间相同")]
    [InlineData("Language", "fr-FR", "请选择一种语言")]
    public async Task What_is_wrong_comes_back_at_its_field_with_what_was_typed_and_can_be_put_right(string input, string typed, string problem)
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("设置");
        var right = chat.Last.Inputs[input];
        await chat.PressAsync("保存", ("Quiet", "true"), (input, typed));
        chat.Expect(problem).ExpectNot("已保存");
        await using (var db = school.Store.Read())
            Assert.Empty(db.Preferences);
        await chat.PressAsync("保存", (input, right));
        chat.Expect("设置已保存");
    }

    [Fact]
    public async Task An_old_card_says_how_things_stand_and_changes_nothing()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("设置");
        var old = chat.Last;
        await chat.PressAsync(old, "保存", ("From", "22:00"));
        await chat.PressAsync(old, "保存", ("From", "23:00"));
        chat.Expect("已经保存过").Expect("22:00").ExpectNot("23:00");
    }

    [Fact]
    public async Task A_card_passed_on_to_somebody_else_changes_neithers_settings()
    {
        await using var school = await School.OpenAsync();
        var chat = await school.ChatOf(school.Lin).SayAsync("设置");
        var other = await school.ChatOf(school.Gao).PressAsync(chat.Last, "保存", ("From", "05:00"));
        other.Expect("已经不能用了");
        await using var db = school.Store.Read();
        Assert.Empty(db.Preferences);
    }
}
