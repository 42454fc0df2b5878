using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Data.Tests.Stored;

public abstract class StoredValuesTests(Engine engine)
{
    [Fact]
    public async Task The_database_holds_the_texts_and_instants_as_milliseconds()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();
        var person = db.Model.FindEntityType(typeof(Person))!;
        var contact = db.Model.FindEntityType(typeof(Contact))!;

        Assert.Equal(typeof(string), KeptAs(person, nameof(Person.Locale)));
        Assert.Equal(typeof(string), KeptAs(person, nameof(Person.LeftReason)));
        Assert.Equal(typeof(long), KeptAs(contact, nameof(Contact.LoggedAt)));
        Assert.Equal(typeof(long), KeptAs(contact, nameof(Contact.VoidedAt)));
    }

    [Fact]
    public async Task A_second_writer_finds_the_version_moved_on()
    {
        await using var database = await TestDatabase.NewAsync(engine);
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

    [Fact]
    public async Task Text_is_told_apart_and_put_in_order_by_its_code_points_in_every_locale()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();
        string[] names = ["b", "B", "a", "Z", "_", "赵", "李", "é", "e", "10", "9"];
        db.People.AddRange(names.Select(name => new Person { StaffNo = name, Name = name }));
        await db.SaveChangesAsync();

        Assert.Equal(names.Order(StringComparer.Ordinal), await db.People.OrderBy(person => person.Name).Select(person => person.Name).ToListAsync());
        Assert.Equal(1, await db.People.CountAsync(person => person.StaffNo == "b"));
    }

    [Fact]
    public async Task Whatever_a_channel_sends_as_text_can_be_kept_and_found_again()
    {
        await using var database = await TestDatabase.NewAsync(engine);
        await using var db = database.Open();
        var odd = "a\u0000b\u0007\u200b😀" + new string('长', 500);
        db.People.Add(new Person { StaffNo = odd, Name = odd });
        await db.SaveChangesAsync();

        Assert.Single(await db.People.AsNoTracking().Where(person => person.StaffNo == odd).ToListAsync());
    }

    private static Type? KeptAs(IEntityType type, string property) =>
        type.FindProperty(property)!.GetTypeMapping().Converter?.ProviderClrType;
}

public sealed class StoredValuesOnSqliteTests() : StoredValuesTests(Engine.Sqlite);

public sealed class StoredValuesOnPostgresTests() : StoredValuesTests(Engine.Postgres);
