package global.giga.evaluation;

import global.giga.bid.Asked;
import global.giga.bid.interest.MemberDeclarations;
import global.giga.document.Row;
import global.giga.evaluation.Consensus.Line;
import global.giga.evaluation.committee.Ballot;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.evaluation.committee.ReturnedSheet;
import global.giga.kernel.Duty;
import global.giga.tender.Criterion;
import global.giga.tender.Tender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The committee in the evaluation report: who declared what and took part in what, what it decided on the form of the bids,
 * what it gave and why, where its members lay far apart, who agreed to the consensus and who signed.
 */
record ReportCommittee(Tender tender, String language, Acts.Done done) {

    /** @param signed those who signed the result that is reported */
    Map<String, Object> members(List<MemberDeclarations> declared, List<ReportSignature> signed) {
        var signers = signed.stream().map(ReportSignature::account).collect(Collectors.toSet());
        return Row.of(
                "committee", rows(declared),
                "signatures", signed,
                "unsigned",
                        declared.stream()
                                .filter(m -> judges(m) && !signers.contains(m.account()))
                                .map(MemberDeclarations::name)
                                .toList());
    }

    private List<Map<String, Object>> rows(List<MemberDeclarations> declared) {
        var acts = done.members().stream()
                .collect(Collectors.groupingBy(
                        Acts.Member::account, Collectors.mapping(Acts.Member::act, Collectors.toList())));
        var rows = new ArrayList<Map<String, Object>>();
        var listed = new HashSet<Long>();
        for (var m : declared) {
            listed.add(m.account());
            var row = member(m.name(), acts.getOrDefault(m.account(), List.of()));
            row.put("duties", m.duties());
            row.put("undeclared", m.undeclared());
            row.put("declaredAt", m.at());
            row.put("conflicts", m.conflicts());
            rows.add(row);
        }
        done.members().stream()
                .filter(other -> listed.add(other.account()))
                .forEach(other -> rows.add(member(other.name(), acts.get(other.account()))));
        return rows;
    }

    private static Map<String, Object> member(String name, List<String> acts) {
        return Row.of("name", name, "acts", acts, "duties", List.of(), "undeclared", 0, "conflicts", List.of());
    }

    private static boolean judges(MemberDeclarations member) {
        return member.standing().isEmpty()
                && (member.duties().contains(Duty.CHAIR) || member.duties().contains(Duty.EVALUATOR));
    }

    /** Sheets that were handed in and opened again, in the order in which they were. */
    Map<String, Object> returned(List<ReturnedSheet> sheets) {
        return Row.of(
                "returned",
                sheets.stream()
                        .sorted(Comparator.comparing(ReturnedSheet::at))
                        .map(sheet -> Row.of(
                                "name", sheet.account().name(),
                                "by", sheet.by().name(),
                                "at", sheet.at(),
                                "reason", sheet.reason(),
                                "sha256", sheet.sha256().hex()))
                        .toList());
    }

    Map<String, Object> deliberation(Consensus consensus, List<JudgedScore> judged, List<FormalCheck> checks) {
        return Row.of(
                "formal", checks.stream().map(this::formal).toList(),
                "reasons",
                        tender.terms().judged().stream()
                                .map(criterion -> reasons(criterion, judged, consensus))
                                .toList(),
                "votes",
                        consensus.ballots().stream()
                                .filter(ballot -> ballot.agrees() != null)
                                .map(ReportCommittee::vote)
                                .toList());
    }

    private Map<String, Object> formal(FormalCheck check) {
        return Row.of(
                "supplier", check.bid().organization().name(),
                "subject",
                        Asked.words(tender.terms(), check.subject())
                                .map(words -> words.in(language))
                                .orElse(null),
                "accepted", check.accepted(),
                "reason", check.reason(),
                "at", check.decidedAt(),
                "mendedAt", check.curedAt(),
                "immaterial", check.immaterial());
    }

    private Map<String, Object> reasons(Criterion criterion, List<JudgedScore> judged, Consensus consensus) {
        var given = judged.stream()
                .filter(score -> score.criterion().equals(criterion.id()))
                .sorted(Comparator.comparing(score -> score.bid().organization().name()))
                .map(score -> given(score, consensus))
                .toList();
        return Row.of("criterion", criterion.title().in(language), "weight", criterion.weight(), "given", given);
    }

    private static Map<String, Object> given(JudgedScore score, Consensus consensus) {
        var apart = consensus.lines().stream()
                .filter(Line::diverges)
                .filter(line ->
                        line.bid() == score.bid().id() && line.criterion().id().equals(score.criterion()))
                .flatMap(line -> line.opinions().stream())
                .map(opinion -> Row.of("name", opinion.name(), "points", opinion.points()))
                .toList();
        return Row.of(
                "supplier", score.bid().organization().name(),
                "points", score.points(),
                "reason", score.reason(),
                "apart", apart);
    }

    private static Map<String, Object> vote(Ballot ballot) {
        return Row.of("name", ballot.name(), "agrees", ballot.agrees(), "reason", ballot.reason(), "at", ballot.at());
    }
}
