using System.Globalization;
using LiaisonBot.Bench;
using LiaisonBot.Bench.Lists;
using LiaisonBot.Bench.Suggest;
using LiaisonBot.Testing.Databases;

// see bench/README.md
if (args is not [SuggestRun.InOwnProcess, ..])
    Console.WriteLine(Machine.Describe());
return args switch
{
    ["kills", .. var rest] => await Proving.KillsAsync(On(rest), Number(rest, 1, 500), Number(rest, 2, 1)),
    ["backups", .. var rest] => await Proving.BackupsAsync(On(rest), Number(rest, 1, 100)),
    ["repeats", .. var rest] => await Proving.RepeatsAsync(On(rest), Number(rest, 1, 10_000)),
    ["histories", .. var rest] => await Proving.HistoriesAsync(On(rest), Number(rest, 1, 50), Number(rest, 2, 2000)),
    ["outages", var trouble, .. var rest] => await OutagesRun.RunAsync(trouble, Number(rest, 0, 20)),
    ["cases", .. var rest] => await Proving.CasesAsync(rest, Number(rest, 1, 20_000), Number(rest, 2, 50)),
    ["pairing-properties", .. var rest] => await Proving.PairingsAsync(Number(rest, 0, 2000)),
    ["lists", .. var rest] => await ListsRun.MeasureAsync(Number(rest, 0, 100_000), Number(rest, 1, 1000), Number(rest, 2, 100)),
    ["status", .. var rest] => await StatusRun.MeasureAsync(Number(rest, 0, 1_000_000), Number(rest, 1, 100_000), Number(rest, 2, 100)),
    ["connector", .. var rest] => await SendingProofs.ConnectorAsync(On(rest), Number(rest, 1, 10_000)),
    ["sender", .. var rest] => await SendingProofs.SenderAsync(On(rest), Number(rest, 1, 100), Number(rest, 2, 1)),
    ["senders", .. var rest] => await SendingProofs.SendersAsync(Number(rest, 0, 10), Number(rest, 1, 1)),
    ["send", .. var rest] => await SendRun.RunAsync(On(rest), Number(rest, 1, 45_000), !rest.Contains("default")),
    ["nodes", .. var rest] => await NodesRun.RunAsync(Number(rest, 0, 200), Number(rest, 1, 200)),
    ["year", .. var rest] => await YearRun.PlayAsync(Number(rest, 0, 300), rest.Length > 1 ? rest[1] : null),
    ["plan", .. var rest] => await PlanRun.RunAsync(On(rest), Number(rest, 1, 100_000)),
    [PlanRun.InOwnProcess, var engine, var connection] => await PlanRun.MeasureAsync(Enum.Parse<Engine>(engine), connection),
    ["suggest", .. var size] => await SuggestRun.RunAsync(size),
    [SuggestRun.InOwnProcess, .. var size] => SuggestRun.Measure(size),
    ["load", .. var rest] => await LoadRun.MeasureAsync(
        On(rest), new(Number(rest, 1, 500), TimeSpan.FromSeconds(Number(rest, 2, 30)), Number(rest, 3, 50))),
    [] => await LoadRun.MeasureAsync(Engine.Sqlite, new(500, TimeSpan.FromSeconds(30), 50)),
    _ => throw new ArgumentException($"There is no measure called {args[0]}: bench/README.md has them.", nameof(args)),
};

static int Number(string[] words, int place, int otherwise) =>
    words.Length > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : otherwise;

static Engine On(string[] words) => words is ["postgres", ..] ? Engine.Postgres : Engine.Sqlite;
