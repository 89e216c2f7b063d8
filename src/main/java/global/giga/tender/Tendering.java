package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.document.FileRefused;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Translated;
import global.giga.kernel.Window;
import global.giga.tender.key.TenderKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The acts up to publication: one person drafts, another one publishes. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Tendering {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE = 40;

    @Inject
    Tenders tenders;

    @Inject
    TenderTemplates templates;

    @Inject
    LotMaking lots;

    @Inject
    DraftChecks checks;

    @Inject
    Appointing appointing;

    @Inject
    TenderDuties duties;

    @Inject
    TenderKeys keys;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Drafts a tender from a template for the schools of the plan; the drafter becomes its officer.
     *
     * @throws ReferenceTaken when another tender has the reference
     * @throws FileRefused when a school of the plan is not in the register
     */
    public Tender draft(Caller caller, String reference, String template, LotPlan plan) {
        return draft(caller, reference, null, template, plan);
    }

    /**
     * Drafts it under a title of its own.
     *
     * @param title null or blank for the title of the template
     * @param plan without lots where they are to be made later
     */
    public Tender draft(Caller caller, String reference, String title, String template, LotPlan plan) {
        return draft(caller, reference, title, template, null, plan);
    }

    /**
     * Drafts it for schools of another country than that of the template.
     *
     * @param country one of {@link TenderTemplates#countries}; null or blank for that of the template
     */
    public Tender draft(Caller caller, String reference, String title, String template, String country, LotPlan plan) {
        requireFree(reference);
        var from = country == null || country.isBlank() ? templates.get(template) : templates.get(template, country);
        var own = title == null || title.isBlank();
        var terms = own ? from.terms() : from.terms().titled(Translated.english(title.strip()));
        var tender = new Tender(reference, from, terms, clock.instant());
        var register = lots.register(from.terms().country(), plan);
        tenders.add(tender);
        lots.add(tender, plan, register);
        audit.record("tender.drafted", caller, Map.of("tender", tender.id(), "reference", tender.reference()));
        appointing.drafter(caller, tender);
        return tender;
    }

    /**
     * Drafts a tender with terms, lots and schools of another one in which the caller has a duty; its deadlines are not
     * copied.
     *
     * @param tenderId the one that is copied
     * @param title null or blank for the same title
     * @throws ReferenceTaken when another tender has the reference
     */
    @NeedsDuty
    public Tender copy(Caller caller, long tenderId, String reference, String title) {
        var from = tenders.get(tenderId);
        requireFree(reference);
        var own = title == null || title.isBlank();
        var terms = own ? from.terms() : from.terms().titled(Translated.english(title.strip()));
        var tender = new Tender(reference, templates.of(from), terms, clock.instant());
        tenders.add(tender);
        lots.copy(tenders.lots(tenderId), tender);
        audit.record(
                "tender.drafted",
                caller,
                Map.of("tender", tender.id(), "reference", tender.reference(), "from", from.reference()));
        appointing.drafter(caller, tender);
        return tender;
    }

    /** The tenders in which the caller has a duty, with what there is in them, newest first. */
    public List<TenderLine> desk(Caller caller) {
        return tenders.lines(duties.tenders(caller).keySet(), clock.instant());
    }

    /**
     * Publishes with the planned deadline, where the check warns of nothing.
     *
     * @throws global.giga.tender.key.KeysNotReady before the holders made and rehearsed the key that seals the bids
     */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId) {
        return publish(caller, tenderId, (Instant) null, null);
    }

    /** Publishes with a deadline on the clocks of the tender's zone. */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId, LocalDateTime closesAt, String reason) {
        var zone = tenders.get(tenderId).terms().zone();
        return publish(
                caller,
                tenderId,
                closesAt == null ? null : closesAt.atZone(zone).toInstant(),
                reason);
    }

    /**
     * Fixes the terms for good and opens the tender for bids.
     *
     * @param closesAt null for the planned deadline
     * @param reason why it is published although the check warns; without warnings it is not kept
     * @throws global.giga.tender.key.KeysNotReady before the holders made and rehearsed the key that seals the bids
     * @throws DeadlineInThePast when the deadline is over
     * @throws WeightsNotHundred when criteria and price do not weigh 100 together (R1.1)
     * @throws CheckFailed when the check finds anything else that is in the way (R1.2)
     * @throws WarningsNeedReason when the check warns and there is no reason
     */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId, Instant closesAt, String reason) {
        var now = clock.instant();
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.DRAFT);
        keys.requireReady(tenderId);
        var days = templates.of(tender).workdays();
        var deadline = closesAt == null ? tender.deadlineFrom(now, days) : closesAt;
        if (!now.isBefore(deadline)) {
            throw new DeadlineInThePast(deadline);
        }
        var warnings = checked(tender, now, deadline, reason);
        var seed = new byte[32];
        RANDOM.nextBytes(seed);
        tender.publish(new Window(now, deadline), HexFormat.of().formatHex(seed));
        record(caller, tender, warnings, reason);
        news.published(tender);
        return tender;
    }

    private List<Finding> checked(Tender tender, Instant now, Instant deadline, String reason) {
        var found = checks.findings(tender, now, deadline);
        if (!tender.terms().weighed()) {
            throw new WeightsNotHundred(tender.terms().weights());
        }
        var blocking = found.stream().filter(Finding::blocking).count();
        if (blocking > 0) {
            throw new CheckFailed(blocking);
        }
        if (!found.isEmpty() && (reason == null || reason.isBlank())) {
            throw new WarningsNeedReason(found.size());
        }
        return found;
    }

    private void record(Caller caller, Tender tender, List<Finding> warnings, String reason) {
        var facts = new HashMap<String, Object>(Map.of(
                "tender", tender.id(),
                "closesAt", tender.closesAt(),
                "lottery", tender.lotteryHash().hex(),
                "terms", PublishedDigest.of(tender, tenders.lots(tender.id())).hex()));
        if (!warnings.isEmpty()) {
            facts.put("warnings", warnings.stream().map(Finding::kind).toList());
            facts.put("reason", reason.strip());
        }
        audit.record("tender.published", caller, facts);
    }

    private void requireFree(String reference) {
        if (reference.isBlank() || reference.strip().length() > REFERENCE) {
            throw new ReferenceInvalid(REFERENCE);
        }
        if (tenders.hasReference(reference.strip())) {
            throw new ReferenceTaken(reference.strip());
        }
    }
}
