namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>The real Playground in real Chromium against the real bot: Teams' own renderer, invokes and replacement of cards.</summary>
public sealed class PlaygroundTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_member_logs_a_contact_in_Chinese_then_edits_and_undoes_it()
    {
        await using var stand = await PlaygroundStand.StartAsync(chromium, "周若兰");
        var chat = stand.Chat;

        await chat.SayAsync("记录联系");
        await chat.TickFirstAsync();
        await chat.PickAsync("联系方式", "谈心");
        await chat.FillAsync("联系内容", "了解实验室搬迁后的工作条件");
        await chat.PressAsync("保存");
        await chat.SeesAsync("联系记录已保存");

        await chat.PressAsync("修改");
        await chat.FillAsync("联系内容", "帮助协调实验室搬迁的车辆");
        await chat.PressAsync("保存");
        await chat.SeesAsync("修改已保存");
        await chat.SeesAsync("帮助协调实验室搬迁的车辆");

        await chat.PressAsync("撤销");
        await chat.SeesAsync("这条记录已作废");
    }

    [Fact]
    public async Task Another_person_does_the_same_in_English()
    {
        await using var stand = await PlaygroundStand.StartAsync(chromium, "Helen Zhu");
        var chat = stand.Chat;

        await chat.SayAsync("log contact");
        await chat.TickFirstAsync();
        await chat.PickAsync("Kind of contact", "Heart-to-heart talk");
        await chat.FillAsync("What it was about", "Working conditions after the lab move");
        await chat.PressAsync("Save");
        await chat.SeesAsync("Contact saved");

        await chat.PressAsync("Edit");
        await chat.FillAsync("What it was about", "Vans for the lab move");
        await chat.PressAsync("Save");
        await chat.SeesAsync("Changes saved");

        await chat.PressAsync("Undo");
        await chat.SeesAsync("This entry no longer counts");
    }

    [Fact]
    public async Task Behind_nginx_one_with_the_bots_credentials_is_let_in_and_answered()
    {
        await using var stand = await PlaygroundStand.StartBehindNginxAsync(chromium, "周若兰");
        var chat = stand.Chat;

        await chat.SayAsync("记录联系");
        await chat.TickFirstAsync();
        await chat.PickAsync("联系方式", "谈心");
        await chat.FillAsync("联系内容", "了解实验室搬迁后的工作条件");
        await chat.PressAsync("保存");
        await chat.SeesAsync("联系记录已保存");
    }
}
