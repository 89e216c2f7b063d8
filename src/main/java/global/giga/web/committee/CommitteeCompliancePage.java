package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.evaluation.Complying;
import global.giga.evaluation.Eligibility;
import global.giga.evaluation.Judging;
import global.giga.evaluation.ScoreSheet;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Translated;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /committee/compliance: what is computed of a bid's compliance, and what the committee decides by hand. */
@Model
public class CommitteeCompliancePage {
    private static final String WHOLE = "whole";

    @Inject
    TenderInView view;

    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    @Param(name = "asked")
    String asked;

    @Inject
    Judging judging;

    @Inject
    Complying complying;

    @Inject
    Eligibility eligibility;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private ScoreSheet sheet;
    private List<FormalCheck> decisions;
    private Verdict verdict;
    private String reason;
    private int version;
    private Set<Long> out;

    /** What is decided. */
    public enum Verdict {
        ACCEPTED,
        CURABLE,
        DEFECT
    }

    /**
     * Something that is checked by hand.
     *
     * @param key empty for the bid as a whole
     * @param title null for the bid as a whole
     */
    public record Subject(String key, Translated title) {}

    /** Decides on the chosen subject. */
    public String decide() {
        complying.decide(
                caller,
                view.id(),
                bidId,
                WHOLE.equals(asked) ? "" : asked,
                verdict == Verdict.ACCEPTED,
                reason,
                verdict == Verdict.CURABLE,
                version);
        notices.done("committee.compliance.done");
        return page(bidId);
    }

    /** The page of a bid. */
    String page(long bid) {
        return "/committee/compliance?faces-redirect=true&tender=" + view.id() + "&bid=" + bid;
    }

    /** Whether the bid is in the comparison no more. */
    public boolean out(long bid) {
        if (out == null) {
            out = eligibility.bids(caller, getTender().id()).stream()
                    .filter(entry -> entry.out() != null)
                    .map(entry -> entry.bid().id())
                    .collect(Collectors.toSet());
        }
        return out.contains(bid);
    }

    public Tender getTender() {
        return view.tender();
    }

    private TenderStatus status() {
        return view.status();
    }

    /** Whether bids can be read. */
    public boolean isReadable() {
        return getTender().reached(TenderStatus.TECHNICAL_OPENED);
    }

    /** Whether the visitor decides. */
    public boolean isDeciding() {
        return status() == TenderStatus.TECHNICAL_OPENED
                && view.duties().stream().anyMatch(Duty::judges);
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = judging.sheet(caller, getTender().id());
        }
        return sheet;
    }

    /** The bid on screen: the one asked for, else the first. */
    public ScoreSheet.Row getRow() {
        return getSheet().rows().stream()
                .filter(row -> bidId != null && row.bid() == bidId)
                .findFirst()
                .orElse(getSheet().rows().get(0));
    }

    /** The requirements, computed over the offers of the bid on screen. */
    public List<Complying.Computed> getComputed() {
        return complying.computed(caller, getTender().id(), getRow().bid());
    }

    /** The bid as a whole, then each requirement and judged criterion. */
    public List<Subject> getSubjects() {
        var terms = getTender().terms();
        return Stream.of(
                        Stream.of(new Subject("", null)),
                        terms.requirements().stream().map(r -> new Subject(Asked.key(r), r.text())),
                        terms.judged().stream().map(c -> new Subject(c.id(), c.title())))
                .flatMap(subjects -> subjects)
                .toList();
    }

    /** What is decided on the subject of the bid on screen; null for nothing yet. */
    public FormalCheck decided(String key) {
        return decided(getRow().bid(), key);
    }

    private FormalCheck decided(long bid, String key) {
        if (decisions == null) {
            decisions = complying.decisions(caller, getTender().id());
        }
        return decisions.stream()
                .filter(check -> check.bid().id() == bid && check.subject().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** How many defects stand or wait in a bid. */
    public long defects(long bid) {
        decided(bid, "");
        return decisions.stream()
                .filter(check -> check.bid().id() == bid && !check.accepted())
                .count();
    }

    /** What can be decided under the terms. */
    public List<Verdict> getVerdicts() {
        return getTender().terms().evaluation().cureDays() == null
                ? List.of(Verdict.ACCEPTED, Verdict.DEFECT)
                : List.of(Verdict.values());
    }

    /** What stands for the subject in an address. */
    public String asked(Subject subject) {
        return subject.key().isEmpty() ? WHOLE : subject.key();
    }

    /** Whether it is the subject that the visitor decides now. */
    public boolean chosen(Subject subject) {
        var mine = isDeciding() && bidId != null && asked(subject).equals(asked);
        if (mine && verdict == null) {
            var before = decided(subject.key());
            version = before == null ? 0 : before.version();
            reason = before == null ? reason : before.reason();
        }
        return mine;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
