using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public void The_database_holds_the_texts_and_instants_as_milliseconds()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        var person = db.Model.FindEntityType(typeof(Person))!;
        var contact = db.Model.FindEntityType(typeof(Contact))!;

        Assert.Equal("TEXT", person.FindProperty(nameof(Person.Locale))!.GetColumnType());
        Assert.Equal("TEXT", person.FindProperty(nameof(Person.LeftReason))!.GetColumnType());
        Assert.Equal("INTEGER", contact.FindProperty(nameof(Contact.LoggedAt))!.GetColumnType());
        Assert.Equal("INTEGER", contact.FindProperty(nameof(Contact.VoidedAt))!.GetColumnType());
    }

    [Fact]
    public async Task A_second_writer_finds_the_version_moved_on()
    {
        using var database = new TestDatabase();
        await using var first = database.Open();
        first.Units.Add(new Unit { Code = "C", Name = "党委" });
        await first.SaveChangesAsync();

        await using var second = database.Open();
        var mine = await first.Units.SingleAsync();
        var theirs = await second.Units.SingleAsync();
        theirs.Name = "医学院党委";
        await second.SaveChangesAsync();
        mine.Name = "药学院党委";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
        Assert.Equal(2, theirs.Version);
    }
}
