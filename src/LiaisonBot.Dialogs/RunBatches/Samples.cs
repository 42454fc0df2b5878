using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly Unit General = new() { Id = 1, Code = "G03", Name = "药学党总支", Kind = UnitKind.GeneralBranch, Path = "/1/" };
    private static readonly Unit Branch = new() { Id = 2, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch, ParentId = 1, Path = "/1/2/" };
    private static readonly Unit LongBranch = new() { Id = 2, Code = "G03-B01", Name = new string('支', Unit.NameLength), Kind = UnitKind.Branch, ParentId = 1, Path = "/1/2/" };
    private static readonly BatchForm Form = new("1", BatchForm.Text(Batch.First), "2026-04-20");

    private static readonly Reason[] Reasons =
    [
        new(ReasonKind.Suits, (long)Care.YoungTeacher), new(ReasonKind.SameUnit, Branch.Id), new(ReasonKind.SameLanguage, (long)Locale.English), new(ReasonKind.FirstColleague),
    ];

    private static readonly Reason[] AllReasons =
    [
        new(ReasonKind.ColleaguesWish), new(ReasonKind.MembersWish), new(ReasonKind.Seeks), new(ReasonKind.EarlierFriendship),
        new(ReasonKind.DoesNotSuit, (long)Care.HighLevelTalent), new(ReasonKind.DoesNotSuit, (long)Care.InDifficulty),
        new(ReasonKind.DoesNotSuit, (long)Care.YoungTeacher), new(ReasonKind.DoesNotSuit, (long)Care.NewHire),
        new(ReasonKind.NearestUnit, Branch.Id), new(ReasonKind.SameLanguage, (long)Locale.English), new(ReasonKind.SameTitleGroup, (long)TitleGroup.Teaching), new(ReasonKind.FurtherColleague, 3),
    ];

    public static IEnumerable<CardSample> All => [.. Opening, .. Looking, .. Swapping, .. Telling];

    private static IEnumerable<CardSample> Opening =>
    [
        new("batch.list", "none", words => ListCard.Of([], new ListPage(1, 0), words)),
        new("batch.list", "what was pressed for is gone", words => ListCard.Of([], new ListPage(1, 0), words, words.Say("batch.gone.withdrawn", ("name", "2026-1"), ("day", Today), ("unit", LongBranch.Name)))),
        new("batch.list", "longest, between pages", words => ListCard.Of([.. Enumerable.Repeat(new BatchLine(new BatchPart(One(Literals), LongBranch), 30, 20), ListPage.Size)], new ListPage(2, 12), words)),
        new("batch.list", "one to decide on, one not", words => ListCard.Of([new(new BatchPart(One(Batch.First), Branch), 3, 1), new(new BatchPart(One([]), Branch), 0, 0)], new ListPage(1, 2), words)),
        new("batch.form", "one unit", words => FormCard.Of(new FormView(Form, [General], Key), words)),
        new("batch.form", "every field wrong", words => FormCard.Of(
            new FormView(new BatchForm("", "", ""), [General, LongBranch], Key) { Problems = BatchCheck.Of(new BatchForm("", "", ""), [General, LongBranch], Today).Problems }, words)),
        new("batch.form", "of more units than fit, longest", words => FormCard.Of(
            new FormView(Form with { Unit = "200" }, [.. Enumerable.Range(1, 200).Select(id => new Unit { Id = id, Code = "G03-B01", Name = LongBranch.Name, Kind = UnitKind.Branch })], Key), words)),
        new("batch.form", "being made", words => FormCard.Of(new FormView(Form, [General], Key) { IsWaiting = true }, words)),
        new("batch.form", "nobody to pair", words => FormCard.Of(
            new FormView(Form, [General], Key) { Problems = [new FormProblem(nameof(BatchForm.Categories), "batch.problem.nobody_fits")] }, words)),
        new("batch.told", "to a branch", words => Notices.Opened(One(Literals), [Branch.Id], 4, words)),
        new("batch.told", "there are none any more", words => Notices.Over(new BatchPart(One(Batch.First), General), "batch.dropped", words)),
        new("batch.told", "the batch was withdrawn", words => Notices.Over(new BatchPart(One(Batch.First), General), "batch.withdrawn.told", words)),
        new("batch.opened", "opened", words => OpenedCard.Of(WithPairs(One(Batch.First)), General, new BatchFill(0, 0, IsElsewhere: false, IsShort: false), words)),
        new("batch.opened", "some are in another", words => OpenedCard.Of(WithPairs(One(Batch.First)), General, new BatchFill(0, 0, IsElsewhere: true, IsShort: false), words)),
        new("batch.withdraw", "asked", words => WithdrawCard.Ask(new BatchPart(One(Batch.First), General), 24, Key, words)),
        new("batch.withdraw", "withdrawn", words => WithdrawCard.Done(new BatchPart(One(Batch.First), General), words)),
    ];

    private static IEnumerable<CardSample> Looking =>
    [
        Part("to be made", Of(General.Id, Branch), [Line(BatchPairState.Suggested), Line(BatchPairState.Held), Line(BatchPairState.Paired), Line(BatchPairState.Skipped)]),
        Part("held", Of(General.Id, Branch) with { News = PartNews.Held }, [Line(BatchPairState.Held)]),
        Part("held before", Of(General.Id, Branch) with { News = PartNews.HeldBefore }, [Line(BatchPairState.Held)]),
        Part("taken up before", Of(General.Id, Branch) with { News = PartNews.ReleasedBefore }, [Line(BatchPairState.Suggested)]),
        Part("used before", Of(General.Id, Branch) with { News = PartNews.UsedBefore }, [Line(BatchPairState.Suggested)]),
        Part("swapped", Of(Branch.Id, Branch) with { News = PartNews.Swapped }, [Line(BatchPairState.Suggested, isSwapped: true)]),
        Part("not to be withdrawn", Of(Branch.Id, Branch) with { News = PartNews.StaysOpen }, [Line(BatchPairState.Paired)]),
        Part("changed meanwhile", Of(General.Id, Branch) with { News = PartNews.Changed }, [Line(BatchPairState.Paired)]),
        Part("made, with the way back", Of(General.Id, Branch) with { News = PartNews.Applied, Undo = new WayBack(Key, 1) }, [Line(BatchPairState.Paired)]),
        Part("none could be made", Of(General.Id, Branch) with { News = PartNews.NoneMade, Skipped = [new SkippedPair("凌晓", "陈思远", PairStanding.Gone)] }, [Line(BatchPairState.Skipped)]),
        Part("none left to make", Of(General.Id, Branch) with { News = PartNews.NoneLeft }, [Line(BatchPairState.Held)]),
        Part("suggested anew before they were made", Of(General.Id, Branch) with { News = PartNews.SuggestedMeanwhile }, [Line(BatchPairState.Suggested)]),
        Part("taken back", Of(General.Id, Branch) with { News = PartNews.Undone }, [Line(BatchPairState.Suggested)]),
        Part("too late to take back", Of(General.Id, Branch) with { News = PartNews.TooLate }, [Line(BatchPairState.Paired)]),
        Part("of the opener, late", Of(Branch.Id, Branch) with { Today = Today.AddDays(9), Left = ["陈思远", "苏婉清"] }, [Line(BatchPairState.Suggested)]),
        Part("nothing", Of(General.Id, Branch), []),
        Part(
            "made, longest",
            new PartView(new BatchPart(One(Literals), LongBranch), new ListPage(2, 60), Today)
            {
                News = PartNews.Applied,
                Left = [.. Enumerable.Repeat(LongName, 30)],
                Unreached = [.. Enumerable.Repeat(LongName, 30)],
                Skipped = [.. Enumerable.Repeat(new SkippedPair(LongName, LongName, PairStanding.Ruled), 10), new SkippedPair("凌晓", "陈思远", PairStanding.Gone), new SkippedPair("凌晓", "陈思远", PairStanding.Befriended)],
                Key = Key,
                Undo = new WayBack(Key, 12),
            },
            [.. Enumerable.Repeat(new PairLine(New(BatchPairState.Held, AllReasons), LongName, LongName, Literals, Key), ListPage.Size)]),
        new("batch.progress", "two branches", words => ProgressCard.Of(Progress(2, Branch), words)),
        new("batch.progress", "of the opener, being made", words => ProgressCard.Of(Progress(2, Branch) with { Key = Key, News = PartNews.Waiting }, words)),
        new("batch.progress", "many branches, suggested anew", words => ProgressCard.Of(
            Progress(70, LongBranch) with { Key = Key, MayWithdraw = true, News = PartNews.SuggestedAnew, Fill = new BatchFill(2, 1, IsElsewhere: true, IsShort: true) }, words)),
        new("batch.progress", "opened before", words => ProgressCard.Of(Progress(2, Branch) with { Key = Key, News = PartNews.OpenBefore }, words)),
        new("batch.progress", "not to be withdrawn", words => ProgressCard.Of(Progress(2, Branch) with { Key = Key, News = PartNews.StaysOpen }, words)),
    ];

    private static IEnumerable<CardSample> Swapping =>
    [
        Swap("to choose", new SwapView("凌晓", "陈思远", Key, Verbs.Data(1, 2)) { Members = [new(1, "林书琴", 0, 0), new(2, "周若兰", 1, 1)], Full = 3 }),
        Swap("nobody else", new SwapView("凌晓", "陈思远", Key, Verbs.Data(1, 2)) { Full = 1 }),
        Swap("refused, longest", new SwapView(LongName, LongName, Key, Verbs.Data(1, 2))
        {
            Members = [.. Enumerable.Range(1, SwapCard.MostMembers).Select(id => new SwapChoice(id, LongName, 3, 3))],
            Chosen = 1,
            Problem = new FormProblem(nameof(SwapForm.Member), "batch.problem.places", ("places", 3)),
        }),
    ];

    private static IEnumerable<CardSample> Telling =>
    [
        new("batch.welcome", "member", words => Welcome.ToMember(Branch.Name, ["陈思远", "苏婉清"], "pairing.list.1", "contact.log.1", words)),
        new("batch.welcome", "colleague", words => Welcome.ToColleague(Branch.Name, "凌晓", "pairing.list.1", words)),
        new("batch.undone", "member", words => UndoneNotice.Of("batch.undone.member", Branch.Name, words.List(["陈思远", "苏婉清"]), words)),
        new("batch.undone", "colleague", words => UndoneNotice.Of("batch.undone.colleague", General.Name, "凌晓", words)),
    ];

    private static Category[] Literals => [.. Enum.GetValues<Category>()];

    private static CardSample Part(string state, PartView view, IReadOnlyList<PairLine> lines) => new("batch.part", state, words => PartCard.Of(
        view with
        {
            Lines = lines,
            Tally = lines.CountBy(line => line.Pair.State).ToDictionary(),
            Units = new Dictionary<long, string> { [Branch.Id] = view.Part.Unit.Name },
        },
        words));

    private static CardSample Swap(string state, SwapView view) => new("batch.swap", state, words => SwapCard.Of(view, words));

    private static PartView Of(long opener, Unit unit) =>
        new(new BatchPart(One(Batch.First, opener), unit), new ListPage(1, 4), Today) { Key = Key };

    private static PairLine Line(BatchPairState state, bool isSwapped = false) => new(
        New(state, Reasons, isSwapped), "凌晓", "陈思远", [Category.YoungTeacher], state is BatchPairState.Suggested or BatchPairState.Held ? Key : null);

    private static BatchPair New(BatchPairState state, Reason[] reasons, bool isSwapped = false) =>
        new() { Id = 1, BatchId = 1, UnitId = 2, MemberId = 1, ColleagueId = 2, State = state, IsSwapped = isSwapped, Reasons = reasons };

    private static ProgressView Progress(int branches, Unit branch) => new(
        new BatchPart(One(Batch.First), General), Today, new Progress(new Tally(40, 12), new Tally(60, 20)), [("药剂支部", null), .. Enumerable.Repeat((branch.Name, (Progress?)new Progress(new Tally(20, 5), new Tally(30, 9))), branches)], 2);

    private static Batch WithPairs(Batch batch)
    {
        for (var count = 0; count < 24; count++)
            batch.Pairs.Add(New(BatchPairState.Suggested, Reasons));
        return batch;
    }

    private static Batch One(IReadOnlyList<Category> turn, long unit = 1) =>
        new() { Id = 1, UnitId = unit, Name = "2026-1", WhoseTurn = turn, OpenedOn = Today, DueOn = new DateOnly(2026, 4, 20), OpenedById = 1 };
}
