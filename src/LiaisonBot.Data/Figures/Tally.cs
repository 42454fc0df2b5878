namespace LiaisonBot.Data.Figures;

/// <summary>So many of so many, at one unit itself.</summary>
/// <param name="Whole">Everything that counts.</param>
/// <param name="Part">Those of them that the figure is about.</param>
public readonly record struct Tally(int Whole, int Part)
{
    public static Tally Nothing { get; }

    public int Rest => Whole - Part;

    /// <summary>The part of the whole in percent, rounded to the nearest, and never to all or nothing where it is neither; null of nothing.</summary>
    public int? Percent => Whole == 0
        ? null
        : Part == 0 || Part == Whole ? 100 * Part / Whole : Math.Clamp((int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero), 1, 99);

    public static Tally operator +(Tally one, Tally other) => one.Add(other);

    public Tally Add(Tally other) => new(Whole + other.Whole, Part + other.Part);
}
