namespace LiaisonBot.CheckUp;

/// <summary>One thing that was looked at, in a line: that it is well, or what is to be done.</summary>
/// <param name="What">What was looked at, in both languages.</param>
/// <param name="Said">What is to be done; where it is well, what may be worth knowing.</param>
/// <param name="IsWell">Whether nothing is to be done.</param>
internal sealed record Finding(string What, string Said, bool IsWell)
{
    public static Finding Well(string what, string said = "") => new(what, said, IsWell: true);

    public static Finding ToDo(string what, string said) => new(what, said, IsWell: false);

    public override string ToString() => $"[{(IsWell ? "ok" : "!!")}] {What}{(Said.Length == 0 ? "" : $": {Said}")}";
}
