using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Stored;

public sealed class LiteralsTests
{
    [Theory]
    [InlineData(Role.Secretary, "secretary")]
    [InlineData(Role.DeputySecretary, "deputy_secretary")]
    [InlineData(Role.Leader, "leader")]
    [InlineData(Role.AdminHead, "admin_head")]
    [InlineData(Role.Officer, "officer")]
    public void A_role_keeps_its_stored_text(Role role, string text)
    {
        Assert.Equal(text, Literals<Role>.Write(role));
        Assert.Equal(role, Literals<Role>.Read(text));
    }

    [Theory]
    [InlineData(FriendTasks.None, "")]
    [InlineData(FriendTasks.Help, "help")]
    [InlineData(FriendTasks.Hear | FriendTasks.Explain, "hear;explain")]
    [InlineData(FriendTasks.Hear | FriendTasks.Help | FriendTasks.Learn | FriendTasks.Explain, "hear;help;learn;explain")]
    public void Several_tasks_are_stored_side_by_side(FriendTasks tasks, string text)
    {
        Assert.Equal(text, Literals<FriendTasks>.Write(tasks));
        Assert.Equal(tasks, Literals<FriendTasks>.Read(text));
    }

    [Fact]
    public void A_text_nobody_stored_is_refused()
    {
        Assert.False(Literals<UnitKind>.TryRead("faculty", out _));
        Assert.False(Literals<FriendTasks>.TryRead("hear;sing", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Literals<UnitKind>.Read("faculty"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Literals<UnitKind>.Write((UnitKind)77));
    }
}
