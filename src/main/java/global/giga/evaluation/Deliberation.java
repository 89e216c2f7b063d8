package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.evaluation.Consensus.Line;
import global.giga.evaluation.Jury.Panel;
import global.giga.evaluation.committee.Ballot;
import global.giga.evaluation.committee.Divergence;
import global.giga.evaluation.committee.FormalChecks;
import global.giga.evaluation.committee.Opinion;
import global.giga.evaluation.committee.OwnScores;
import global.giga.evaluation.committee.Progress;
import global.giga.evaluation.committee.Severity;
import global.giga.evaluation.committee.Vote;
import global.giga.kernel.Exact;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.party.Account;
import global.giga.tender.Criterion;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the committee of a tender stands: who handed in, how far the members lie apart, what is agreed and confirmed. */
@ApplicationScoped
public class Deliberation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    OwnScores own;

    @Inject
    FormalChecks checks;

    @Inject
    Exclusions exclusions;

    @Inject
    Jury jury;

    @Inject
    Clock clock;

    /** How many percent of the maximum the members may lie apart before the consensus needs its own reason. */
    static int limit(Tender tender) {
        return tender.terms().evaluation().divergence();
    }

    /** As it is now; with scores once all have handed in. */
    Consensus of(Tender tender) {
        var panel = jury.panel(tender);
        var opened = bids.opened(tender.id());
        var members = jury.progress(tender, panel, opened);
        var revealed = !members.isEmpty() && members.stream().allMatch(Progress::handedIn);
        var frozen = tender.reached(TenderStatus.TECHNICAL_FROZEN);
        var lines = revealed || frozen ? lines(tender, panel, opened) : List.<Line>of();
        var sha256 = digest(lines);
        var ballots = ballots(tender.id(), panel, frozen ? null : sha256);
        return new Consensus(members, lines, severities(lines), ballots, sha256);
    }

    private List<Line> lines(Tender tender, Panel panel, List<Bid> opened) {
        var opinions = jury.opinions(tender.id(), panel);
        Map<Long, Map<String, JudgedScore>> agreed = scores.judged(tender.id()).stream()
                .collect(groupingBy(s -> s.bid().id(), toMap(JudgedScore::criterion, s -> s)));
        var out = exclusions.out(tender.id());
        var lines = new ArrayList<Line>();
        for (var bid : opened.stream().filter(b -> !out.containsKey(b.id())).toList()) {
            for (var criterion : tender.terms().judged()) {
                var given = opinions.getOrDefault(bid.id(), Map.of()).getOrDefault(criterion.id(), List.of());
                var score = agreed.getOrDefault(bid.id(), Map.of()).get(criterion.id());
                if (!given.isEmpty()) {
                    lines.add(line(tender, bid, criterion, given, score));
                }
            }
        }
        lines.sort(
                Comparator.comparing((Line line) -> line.divergence().percent()).reversed());
        return lines;
    }

    private static Line line(Tender tender, Bid bid, Criterion criterion, List<Opinion> given, JudgedScore score) {
        var divergence = Divergence.of(given.stream().map(Opinion::points).toList(), criterion.weight());
        return new Line(
                bid.id(),
                bid.organization().name(),
                criterion,
                given,
                divergence,
                divergence.over(limit(tender)),
                score == null ? null : score.points(),
                score == null ? "" : score.reason(),
                score != null && score.explained(),
                score != null && !score.standsOn(Opinion.digest(given)),
                score == null ? 0 : score.version());
    }

    /** Against the consensus, or the mean where there is none yet. */
    private static List<Severity> severities(List<Line> lines) {
        var differences = new LinkedHashMap<Long, List<BigDecimal>>();
        var names = new LinkedHashMap<Long, String>();
        for (var line : lines) {
            var points = line.agreed() ? line.points() : line.divergence().mean();
            for (var opinion : line.opinions()) {
                names.put(opinion.account(), opinion.name());
                var difference = opinion.points().subtract(points).multiply(HUNDRED);
                differences
                        .computeIfAbsent(opinion.account(), id -> new ArrayList<>())
                        .add(Exact.divide(difference, line.criterion().weight()));
            }
        }
        return differences.entrySet().stream()
                .map(e -> Severity.of(names.get(e.getKey()), e.getValue()))
                .toList();
    }

    /** @param sha256 of the consensus that the votes are about; null for whatever it was */
    private List<Ballot> ballots(long tenderId, Panel panel, Sha256 sha256) {
        var votes = own.votes(tenderId).stream()
                .filter(vote -> sha256 == null || vote.sha256().equals(sha256))
                .collect(toMap(vote -> vote.account().id(), vote -> vote));
        return panel.voters().stream()
                .map(voter -> ballot(voter, votes.get(voter.id())))
                .toList();
    }

    private static Ballot ballot(Account voter, Vote vote) {
        return vote == null
                ? new Ballot(voter.id(), voter.name(), null, null, null)
                : new Ballot(voter.id(), voter.name(), vote.agrees(), vote.reason(), vote.votedAt());
    }

    /* Of the consensus and of what it is made of: whoever joins or leaves changes it. */
    private static Sha256 digest(List<Line> lines) {
        var canonical = new TreeMap<String, Object>();
        lines.forEach(line -> canonical.put(
                line.bid() + "/" + line.criterion().id(),
                List.of(
                        line.points() == null ? "" : plain(line.points()),
                        line.reason(),
                        line.opinions().stream().map(Opinion::given).sorted().toList())));
        return Sha256.of(Json.bytes(canonical));
    }

    private static String plain(BigDecimal points) {
        return Exact.plain(points).toPlainString();
    }

    /** @throws SheetsOpen while somebody who judges has not handed in */
    void requireHandedIn(Tender tender) {
        var open = jury.progress(tender).stream()
                .filter(member -> !member.handedIn())
                .count();
        if (open > 0) {
            throw new SheetsOpen(open);
        }
    }

    /**
     * Whether the scores can be frozen.
     *
     * @throws NoEvaluatorLeft when the chair is alone
     * @throws SheetsOpen while somebody who judges has not handed in
     * @throws CuresWait while a supplier may still send what is missing
     * @throws DefectsUnsettled while a defect that stands neither took its bid out nor was found not to matter
     * @throws ScoresMissing while a readable bid lacks a consensus on a judged criterion
     * @throws ConsensusUnconfirmed while an evaluator neither confirmed it as it is nor dissented
     */
    void requireSettled(Tender tender) {
        if (jury.panel(tender).voters().isEmpty()) {
            throw new NoEvaluatorLeft();
        }
        requireHandedIn(tender);
        requireFormDecided(tender);
        var consensus = of(tender);
        if (consensus.missing() > 0) {
            throw new ScoresMissing(consensus.missing());
        }
        if (consensus.unvoted() > 0) {
            throw new ConsensusUnconfirmed(consensus.unvoted());
        }
    }

    private void requireFormDecided(Tender tender) {
        var now = clock.instant();
        var out = exclusions.out(tender.id());
        var defects = checks.of(tender.id()).stream()
                .filter(check -> !out.containsKey(check.bid().id()))
                .toList();
        var windows = defects.stream().filter(check -> check.waits(now)).count();
        if (windows > 0) {
            throw new CuresWait(windows);
        }
        var unsettled = defects.stream().filter(check -> check.unsettled(now)).count();
        if (unsettled > 0) {
            throw new DefectsUnsettled(unsettled);
        }
    }
}
