namespace LiaisonBot.Dialogs.Tests.Access;

/// <summary>
/// Who may do what (programme.md), one row an action: to whom its door opens, and to whom it shows or changes the records in which
/// relation. C colleague, M member, L leader, A administrative head, S secretary of the branch, D deputy, O officer,
/// G secretary of the general branch, K secretary of the committee, X administrator. All but C are members as well.
/// By word: nothing, all the same, or self alone. Strangers, other tenants and people who have left get nothing anywhere, so they need no column.
/// </summary>
internal static class AccessTable
{
    private const string Letters = "CMLASDOGKX";

    private const string Table = """
        # action             | door       | self       | own pairing | same branch | by word
        absence.begin        | CMLASDOGKX |            |             |             | no
        absence.change       | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        absence.edit         | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        absence.end          | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        absence.list         | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | self
        absence.open         | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        absence.save         | CMLASDOGKX | CMLASDOGKX |             |             | no
        absence.withdraw     | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        audit.show           | SDOGKX     |            |             |             | all
        batch.again          | SDGK       |            |             |             | no
        batch.apply          | SDGK       |            |             |             | no
        batch.begin          | SDGK       |            |             |             | no
        batch.hold           | SDGK       |            |             |             | no
        batch.names          | SDGK       |            |             |             | no
        batch.open           | SDGK       |            |             |             | no
        batch.other          | SDGK       |            |             |             | no
        batch.read           | SDGK       |            |             |             | no
        batch.release        | SDGK       |            |             |             | no
        batch.show           | SDGK       |            |             |             | all
        batch.swap           | SDGK       |            |             |             | no
        batch.undo           | SDGK       |            |             |             | no
        batch.withdraw       | SDGK       |            |             |             | no
        batch.withdraw.ask   | SDGK       |            |             |             | no
        briefing.ask         | CMLASDOGKX | CMLASDOGKX |             |             | no
        briefing.delete      | SDOGK      | SDO        | SDO         | SDO         | no
        briefing.edit        | SDOGK      | SDO        | SDO         | SDO         | no
        briefing.hand-over   | SDOGK      | SDO        | SDO         | SDO         | no
        briefing.list        | SDOGK      | SDO        | SDO         | SDO         | no
        briefing.open        | SDOGK      | SDO        | SDO         | SDO         | no
        briefing.preview     | SDOGK      |            |             |             | no
        briefing.raise       | CMLASDOGKX | CMLASDOGKX |             |             | no
        briefing.read        | CMLASDOGKX | CMLASDOGKX |             |             | no
        briefing.send        | SDGK       | SD         | SD          | SD          | no
        briefing.show        | CMLASDOGKX | CMLASDOGKX |             |             | all
        briefing.take-back   | SDGK       | SD         | SD          | SD          | no
        briefing.write       | SDOGK      |            |             |             | no
        cancel               | CMLASDOGKX |            |             |             | all
        case.ask             | SDGK       | SD         |             | SD          | no
        case.cannot-solve    | SDGK       | SD         |             | SD          | no
        case.confirm         | CMLASDOGKX |            | CMLASDOGKX  |             | no
        case.escalate        | SDGK       | SD         |             | SD          | no
        case.hand-over       | SDGK       | SD         |             | SD          | no
        case.list            | CMLASDOGKX | SDO        | CMLAX       | SDO         | all
        case.list-mine       | CMLASDOGKX |            | CMLASDOGKX  |             | all
        case.mine            | CMLASDOGKX |            | CMLASDOGKX  |             | no
        case.not-solved      | CMLASDOGKX |            | CMLASDOGKX  |             | no
        case.note            | SDGK       | SD         |             | SD          | no
        case.open            | SDOGK      | SDO        |             | SDO         | no
        case.raise           | CMLASDOGKX | C          | MLASDOGKX   |             | no
        case.raise-unnamed   | CMLASDOGKX | C          | MLASDOGKX   |             | no
        case.remind-holders  |            |            |             |             | no
        case.reply           | CMLASDOGKX |            | CMLASDOGKX  |             | no
        case.report          | CMLASDOGKX |            |             |             | all
        case.report-cancel   | CMLASDOGKX |            |             |             | no
        case.report-later    | CMLASDOGKX |            |             |             | no
        case.resolve         | SDGK       | SD         |             | SD          | no
        case.show-holder     |            |            |             |             | no
        case.show-raiser     |            |            |             |             | no
        case.take            | SDGK       | SD         |             | SD          | no
        case.tell-holders    |            |            |             |             | no
        case.tell-raiser     |            |            |             |             | no
        case.withdraw        | CMLASDOGKX |            | CMLASDOGKX  |             | no
        check.begin          | SDGK       |            |             |             | no
        check.done           | SDGK       |            |             |             | no
        check.follow-up      | SDGK       |            |             |             | no
        check.follow-ups     | SDGK       |            |             |             | all
        check.later          | SDGK       |            |             |             | no
        check.remind         |            |            |             |             | no
        check.save           | SDGK       |            |             |             | no
        check.show           | SDOGK      |            |             |             | all
        collect.ask          | MLASDOGKX  |            | MLASDOX     |             | no
        collect.begin        | SDGK       |            |             |             | no
        collect.case         |            |            |             |             | no
        collect.end          | SDGK       | SD         | SD          | SD          | no
        collect.list         | SDGK       | SD         | SD          | SD          | no
        collect.open         | SDGK       |            |             |             | no
        collect.read         | SDGK       | SD         | SD          | SD          | no
        collect.remind       |            |            |             |             | no
        collect.save         | MLASDOGKX  |            | MLASDOX     |             | no
        collect.saved        | MLASDOGKX  |            | MLASDOX     |             | no
        collect.show         | MLASDOGKX  | SD         | MLASDOX     | SD          | all
        collect.undo         | SDGK       | SD         | SD          | SD          | no
        contact.cancel       | MLASDOGKX  |            |             |             | no
        contact.change       |            |            |             |             | no
        contact.choose       | MLASDOGKX  |            |             |             | no
        contact.correct      | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.edit         | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.entry        | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.for          | SDGK       |            |             |             | all
        contact.for-leave    | SDGK       |            |             |             | no
        contact.for-save     | SDGK       |            |             | SD          | no
        contact.for-undo     | SDGK       |            |             |             | no
        contact.for-whom     | SDGK       |            |             |             | no
        contact.later        | MLASDOGKX  |            |             |             | no
        contact.leave        | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.log          | MLASDOGKX  |            |             |             | all
        contact.mine         | MLASDOGKX  |            | MLASDOGKX   |             | all
        contact.read         | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.reject       | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.revise       | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.save         | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.tell         |            |            |             |             | no
        contact.told         | MLASDOGKX  |            | MLASDOGKX   |             | no
        contact.undo         | MLASDOGKX  |            | MLASDOGKX   |             | no
        digest.open          | SDGK       |            |             |             | no
        digest.remind        |            |            |             |             | no
        digest.show          | SDGK       |            |             |             | all
        excuse.begin         | SDGK       |            |             |             | all
        excuse.save          | SDGK       |            |             |             | no
        excuse.undo          | SDGK       |            |             |             | no
        export.consent       | CMLASDOGKX |            |             |             | no
        export.make          | CMLASDOGKX |            |             |             | no
        export.open          | CMLASDOGKX |            |             |             | all
        filing.ask           | SDGK       |            |             |             | no
        filing.file          | SDGK       |            |             |             | no
        filing.open          | SDOGK      |            |             |             | no
        filing.show          | SDOGK      |            |             |             | all
        filing.withdraw      | SDGK       |            |             |             | no
        filing.withdraw.ask  | SDGK       |            |             |             | no
        followup.done        | MLASDOGKX  |            |             |             | no
        followup.edit        | MLASDOGKX  |            |             |             | no
        followup.list        | MLASDOGKX  |            |             |             | all
        followup.open        | MLASDOGKX  |            |             |             | no
        followup.put-off     | MLASDOGKX  |            |             |             | no
        followup.remind      |            |            |             |             | no
        followup.save        | MLASDOGKX  |            |             |             | no
        followup.undo        | MLASDOGKX  |            |             |             | no
        followup.withdraw    | MLASDOGKX  |            |             |             | no
        figures.contest      | MLASDOGKX  |            |             |             | no
        figures.member       | SDOGK      |            |             |             | no
        figures.own          | MLASDOGKX  |            |             |             | all
        figures.pairing      | MLASDOGKX  |            |             |             | no
        figures.raise        | MLASDOGKX  |            |             |             | no
        figures.talks        | MLASDOGKX  |            |             |             | no
        figures.unit         | SDOGK      |            |             |             | all
        gathering.announce   | SDOGK      |            |             |             | no
        gathering.ask-call-off | SDGK     | SD         | SD          | SD          | no
        gathering.attendance | SDGK       | SD         | SD          | SD          | no
        gathering.back       | SDOGK      | SDOGK      | SDO         | SDO         | no
        gathering.begin      | SDOGK      |            |             |             | no
        gathering.call-off   | SDGK       | SD         | SD          | SD          | no
        gathering.case       |            |            |             |             | no
        gathering.change     | SDOGK      | SDO        | SDO         | SDO         | no
        gathering.correct    | SDGK       | SD         | SD          | SD          | no
        gathering.edit       | SDOGK      | SDO        | SDO         | SDO         | no
        gathering.invite     | SDOGK      | SDO        | SDO         | SDO         | no
        gathering.invited    | SDOGK      | SDO        | SDO         | SDO         | no
        gathering.log        | SDGK       | SD         | SD          | SD          | no
        gathering.open       | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | no
        gathering.present    | SDGK       | SD         | SD          | SD          | no
        gathering.restore    | SDGK       | SD         | SD          | SD          | no
        gathering.show       | CMLASDOGKX | CMLASDOGKX | SDO         | SDO         | all
        gathering.undo       | SDGK       | SD         | SD          | SD          | no
        gathering.whom       | SDOGK      | SDO        | SDO         | SDO         | no
        goodcase.agree       | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SDO         | no
        goodcase.begin       | MLASDOGKX  |            |             |             | no
        goodcase.change      | MLASDOGKX  | MLASDOGKX  | MLASDOGKX   | SDO         | no
        goodcase.decline     | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SDO         | no
        goodcase.nominate    | MLASDOGKX  |            |             |             | no
        goodcase.open        | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SDO         | no
        goodcase.record      | SDGK       | SDGK       | SDGK        | SD          | no
        goodcase.save        | MLASDOGKX  | MLASDOGKX  | MLASDOGKX   | SDO         | no
        goodcase.show        | CMLASDOGKX |            |             |             | all
        goodcase.withdraw    | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SDO         | no
        help                 | CMLASDOGKX |            |             |             | all
        link.issue           | SDGK       |            |             |             | no
        link.list            | SDGK       |            |             |             | no
        link.open            | SDGK       |            |             |             | all
        link.redeem          |            |            |             |             | no
        milestone.remind     |            |            |             |             | no
        musttalk.begin       | SDGK       |            |             |             | no
        musttalk.list        | SDGK       |            | SDGK        | SD          | all
        musttalk.open        | SDGK       |            | SDGK        | SD          | no
        musttalk.record      | SDGK       |            | SDGK        | SD          | no
        musttalk.undo        | SDGK       |            | SDGK        | SD          | no
        mydata.cases         | CMLASDOGKX | CMLASDOGKX |             |             | no
        mydata.friends       | CMLASDOGKX | CMLASDOGKX |             |             | no
        mydata.gatherings    | CMLASDOGKX |            | CMLASDOGKX  |             | no
        mydata.records       | CMLASDOGKX | CMLASDOGKX |             |             | no
        mydata.requests      | CMLASDOGKX |            |             |             | no
        mydata.show          | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  |             | all
        objection.ask        | SDGK       |            |             | SD          | no
        objection.begin      | CMLASDOGKX | CMLASDOGKX |             |             | no
        objection.corrected  |            |            |             |             | no
        objection.list       | SDGK       |            |             | SD          | all
        objection.mine       | CMLASDOGKX | CMLASDOGKX |             |             | no
        objection.open       | SDGK       |            |             | SD          | no
        objection.raise      | CMLASDOGKX | CMLASDOGKX |             |             | no
        objection.settle     | SDGK       |            |             | SD          | no
        objection.withdraw   | CMLASDOGKX | CMLASDOGKX |             |             | no
        outbox.requeue       | X          |            |             |             | no
        outbox.show          | X          |            |             |             | all
        pairing.change       | C          |            |             |             | no
        pairing.change-surely | C         | C          |             |             | no
        pairing.end          | MLASDOGKX  |            |             |             | no
        pairing.end-surely   | MLASDOGKX  |            | MLASDOGKX   | SD          | no
        pairing.end-undo     | CMLASDOGKX |            |             |             | no
        pairing.friends      | CMLASDOGKX | CMLASDOGKX |             |             | no
        pairing.list         | CMLASDOGKX | CMLASDOGKX | MLASDOGKX   |             | all
        pairing.pause        | CSDGK      |            |             |             | no
        pairing.pause-save   | CSDGK      | CSDGK      |             | SD          | no
        pairing.plan         | MLASDOGKX  |            | MLASDOGKX   |             | no
        pairing.plan-save    | MLASDOGKX  |            | MLASDOGKX   |             | no
        pairing.remind-contacts |            |            |             |             | no
        pairing.remind-talks |            |            |             |             | no
        pairing.resume       | CSDGK      |            |             |             | no
        pairup.figures       | SDGK       |            |             |             | no
        pairup.names         | SDGK       |            |             |             | no
        pairup.show          | SDGK       |            |             |             | all
        paper.hand-in        | SDGK       |            |             |             | no
        paper.open           | SDOGK      |            |             |             | no
        paper.remind         |            |            |             |             | no
        paper.return         | SDGK       |            |             |             | no
        paper.save           | SDGK       |            |             |             | no
        plan.add-step        | SDGK       |            |             |             | no
        plan.aims            | SDGK       |            |             |             | no
        plan.copy            | SDGK       |            |             |             | no
        plan.open            | SDOGK      |            |             |             | no
        plan.save-aims       | SDGK       |            |             |             | no
        plan.show            | SDOGK      |            |             |             | all
        plan.step            | SDGK       |            |             |             | no
        point.ask-end        | SDOGK      | SDO        | SDOGK       | SDO         | no
        point.begin          | SDOGK      |            |             |             | no
        point.change         | SDOGK      |            |             |             | no
        point.edit           | SDOGK      | SDO        | SDOGK       | SDO         | no
        point.end            | SDOGK      | SDO        | SDOGK       | SDO         | no
        point.end-undo       | SDOGK      | SDO        | SDOGK       | SDO         | no
        point.save           | SDOGK      |            |             |             | no
        point.show           | CMLASDOGKX | CMLASDOX   | CMLASDOGKX  | CMLASDOX    | all
        proposal.agree       | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SD          | no
        proposal.approve     | SDGK       | SDGK       | SDGK        | SD          | no
        proposal.ask         | C          |            |             |             | no
        proposal.assign      | SDGK       |            |             |             | no
        proposal.decline     | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SD          | no
        proposal.hand-over   | SDGK       |            |             |             | no
        proposal.list        | CMLASDOGKX |            |             |             | no
        proposal.make        | CMLASDOGKX |            |             |             | no
        proposal.open        | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SD          | no
        proposal.propose     | MLASDOGKX  |            |             |             | no
        proposal.record      | SDGK       | SDGK       | SDGK        | SD          | no
        proposal.refuse      | SDGK       | SDGK       | SDGK        | SD          | no
        proposal.seek        | C          |            |             |             | no
        proposal.seek-no-more | C         |            |             |             | no
        proposal.withdraw    | CMLASDOGKX | CMLASDOGKX | CMLASDOGKX  | SD          | no
        quarterly.hand-in    | MLASDOGKX  |            |             |             | no
        quarterly.list       | SDGK       |            |             |             | no
        quarterly.missing    |            |            |             |             | no
        quarterly.open       | MLASDOGKX  |            |             |             | no
        quarterly.remind     |            |            |             |             | no
        quarterly.return     | SDGK       |            |             |             | no
        quarterly.save       | MLASDOGKX  |            |             |             | no
        quarterly.show       | MLASDOGKX  |            |             |             | all
        remind.case-moved    |            |            |             |             | no
        remind.done          |            |            |             |             | no
        remind.put-off       | CMLASDOGKX |            |             |             | no
        remind.why           | CMLASDOGKX |            |             |             | no
        repair.list          | SDGK       |            |             |             | no
        review.add-decision  | SDOGK      |            |             |             | no
        review.begin         | SDOGK      |            |             |             | no
        review.call          | SDOGK      |            |             |             | no
        review.call-off      | SDOGK      |            |             |             | no
        review.cannot        | MLASDOGKX  |            |             |             | no
        review.close         | SDOGK      |            |             |             | no
        review.coming        | MLASDOGKX  |            |             |             | no
        review.decide        | SDOGK      |            |             |             | no
        review.draft         | SDOGK      |            |             |             | no
        review.keep          |            |            |             |             | no
        review.move          | SDOGK      |            |             |             | no
        review.open          | MLASDOGKX  |            |             |             | no
        review.save          | SDOGK      |            |             |             | no
        review.show          | SDOGK      |            |             |             | all
        roster.check         | SDOGK      |            |             |             | no
        roster.confirm       | SDOGK      |            |             |             | no
        roster.correct       | SDOGK      |            |             |             | all
        roster.find          | SDOGK      |            |             |             | no
        roster.form          | SDOGK      |            |             |             | no
        roster.import        | SDOGK      |            |             |             | all
        roster.import-apply  | SDOGK      |            |             |             | no
        roster.import-check  | SDOGK      |            |             |             | no
        roster.import-discard | SDOGK     |            |             |             | no
        roster.undo          | SDOGK      |            |             |             | no
        settings.language    |            |            |             |             | no
        settings.open        | CMLASDOGKX |            |             |             | all
        settings.save        | CMLASDOGKX |            |             |             | no
        sheet.show           | SDOGK      |            |             |             | all
        status.ask           | CMLASDOGKX |            |             |             | no
        status.show          | CMLASDOGKX |            |             |             | all
        summary.show         | SDOGK      |            |             |             | all
        thanks               |            |            |             |             | no
        """;

    public static IReadOnlyDictionary<string, Row> Rows { get; } = Table.Split('\n')
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0], cells => new Row(cells[1], cells[2], cells[3], cells[4], cells[5]), StringComparer.Ordinal);

    internal sealed record Row(string Door, string Self, string OwnPairing, string SameBranch, string Word)
    {
        public bool Opens(Caste caste) => Has(Door, caste);

        /// <summary>Nothing leads to the records of another branch.</summary>
        public bool Reaches(Caste caste, Relation relation) => relation switch
        {
            Relation.Self => Has(Self, caste),
            Relation.OwnPairing => Has(OwnPairing, caste),
            Relation.SameBranch => Has(SameBranch, caste),
            _ => false,
        };

        public bool ReachesByWord(Caste caste, Relation relation) =>
            Reaches(caste, relation) && (Word == "all" || (Word == "self" && relation == Relation.Self));

        private static bool Has(string letters, Caste caste) => caste != Caste.Nobody && letters.Contains(Letters[(int)caste], StringComparison.Ordinal);
    }
}
