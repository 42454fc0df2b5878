using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>"收集": whoever looks after a branch sees its rounds; whoever is asked in one, their questions; both, if they are both.</summary>
internal static class CollectDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var keeps = (await turn.BranchesAsync()).Count > 0;
        if (keeps)
            await ListDialog.ShowAsync(turn);
        if (turn.Me.IsAny(Who.Member) && await turn.QuestionsAsync() is { } questions && (!keeps || questions.Lines.Count > 0))
            AnswerDialog.Show(turn, questions);
        else if (!keeps)
            turn.Say(turn.Words["collect.none_open"]);
    }
}
