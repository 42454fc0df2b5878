using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.Suggestions;

/// <summary>Why two people are suggested to each other, in one sentence.</summary>
public sealed class ReasonTermsTests
{
    private static readonly Reason[] Given =
    [
        new(ReasonKind.MembersWish), new(ReasonKind.Seeks), new(ReasonKind.Suits, (long)Care.YoungTeacher), new(ReasonKind.DoesNotSuit, (long)Care.NewHire), new(ReasonKind.SameUnit, 1),
    ];

    [Fact]
    public void What_the_colleague_wished_for_stands_first_then_what_had_to_be_put_up_with()
    {
        Assert.StartsWith("群众本人申请了联系人；新入职同事宜由在校多年的人联系", Wording.Chinese.Why(Given, _ => "药理支部"), StringComparison.Ordinal);
        Assert.EndsWith("党员本人希望；由高层次人才或支部书记联系青年教师；同在药理支部。", Wording.Chinese.Why(Given, _ => "药理支部"), StringComparison.Ordinal);
        Assert.StartsWith("The colleague asked for a friend; a new hire should have", Wording.English.Why(Given, _ => "药理支部"), StringComparison.Ordinal);
    }
}
