namespace LiaisonBot.Testing.Databases;

/// <summary>The databases that everything has to work on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
