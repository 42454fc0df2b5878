using System.Globalization;
using LiaisonBot.Bench;

// members  seconds  turns a second; see bench/README.md
var plan = new LoadPlan(Argument(0, 500), TimeSpan.FromSeconds(Argument(1, 30)), Argument(2, 50));
Console.WriteLine(Machine.Describe());
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{plan.Members} members; {plan.Span.TotalSeconds:0} s a measure; warm-up {plan.WarmUp.TotalSeconds:0} s before the first"));
Console.WriteLine();
await using var run = await LoadRun.PrepareAsync(plan);
await run.MeasureAsync();
return 0;

int Argument(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
