using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.AskStatus;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Tests.AskStatus.Questions;

/// <summary>The grammar, by its files of questions: 300 that are understood, and 60 that are refused or asked back.</summary>
public sealed class QuestionReaderTests
{
    private static readonly IReadOnlyList<(string Expected, string Question)> Understood = QuestionFile.Read("understood.txt");
    private static readonly IReadOnlyList<(string Expected, string Question)> Refused = QuestionFile.Read("refused.txt");

    [Fact]
    public void Every_question_is_the_query_that_it_should_be() => None(Wrong(Understood));

    [Fact]
    public void What_cannot_be_answered_is_refused_or_asked_back_for_its_own_reason() => None(Wrong(Refused));

    [Fact]
    public void There_are_as_many_as_were_promised_and_half_of_them_Chinese()
    {
        Assert.True(Understood.Count >= 300, $"{Understood.Count} questions");
        Assert.True(Refused.Count >= 60, $"{Refused.Count} refusals");
        Assert.InRange(Understood.Count(one => one.Question.Any(letter => letter > 0x2E80)), Understood.Count * 45 / 100, Understood.Count * 60 / 100);
        Assert.Equal(Understood.Count, Understood.Select(one => one.Question).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Case_full_width_forms_and_punctuation_do_not_matter()
    {
        foreach (var (expected, question) in Understood)
        {
            Assert.Equal(expected, Reader.Said($"  {question.ToUpperInvariant()}？ "));
            Assert.Equal(expected, Reader.Said(string.Concat(question.Select(letter => letter is > ' ' and <= '~' ? (char)(letter - ' ' + 0xFF00) : letter))));
        }
    }

    [Fact]
    public void A_query_travels_in_a_button_and_comes_back_as_it_was()
    {
        foreach (var (expected, _) in Understood)
        {
            var code = expected[2..];
            Assert.Equal(code, QuestionCode.Write(QuestionCode.Read(code)!));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("coverage unit")]
    [InlineData("coverage period=2026-04-02..2026-04-30")]
    [InlineData("coverage period=2020-01-01..2026-04-30")]
    [InlineData("coverage period=..yesterday")]
    [InlineData("coverage if=below:-3:percent")]
    [InlineData("coverage people=everybody")]
    public void What_no_card_of_ours_holds_is_no_query(string code) => Assert.Null(QuestionCode.Read(code));

    [Fact]
    public void What_a_button_says_may_be_typed_as_well()
    {
        var wrong = new List<string>();
        foreach (var words in new[] { Wording.Chinese, Wording.English })
        {
            foreach (var expected in Understood.Select(one => one.Expected).Distinct())
            {
                var title = words.Ask(QuestionCode.Read(expected[2..])!, Reader.Units, CaseCategories.BuiltIn);
                if (Reader.Said(title) is var said && said != expected)
                    wrong.Add($"{title}: {expected}, but {said}");
            }
        }

        None(wrong);
    }

    [Fact]
    public void Three_questions_that_can_be_answered_stand_under_each_refusal()
    {
        foreach (var (_, question) in Refused)
        {
            if (Reader.Read(question) is Reading.NotUnderstood not)
                Assert.Equal(3, not.Near.Count);
        }
    }

    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static IEnumerable<string> Wrong(IEnumerable<(string Expected, string Question)> questions) =>
        [.. questions.Select(one => (one, Said: Reader.Said(one.Question))).Where(read => read.Said != read.one.Expected).Select(read => $"{read.one.Question}: {read.one.Expected}, but {read.Said}")];
}
