package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Translated;
import global.giga.kernel.Window;
import global.giga.school.School;
import global.giga.school.Schools;
import global.giga.tender.key.TenderKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    Schools schools;

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
     */
    public Tender draft(Caller caller, String reference, String title, String template, LotPlan plan) {
        requireFree(reference);
        var from = templates.get(template);
        var own = title == null || title.isBlank();
        var terms = own ? from.terms() : from.terms().titled(Translated.english(title.strip()));
        var tender = new Tender(reference, from, terms, clock.instant());
        var register = register(from.terms().country(), plan);
        tenders.add(tender);
        addLots(tender, plan, register);
        audit.record("tender.drafted", caller, Map.of("tender", tender.id(), "reference", tender.reference()));
        appointing.drafter(caller, tender);
        return tender;
    }

    /** The tenders in which the caller has a duty, with what there is in them, newest first. */
    public List<TenderLine> desk(Caller caller) {
        var own = duties.tenders(caller).keySet();
        return tenders.lines(clock.instant()).stream()
                .filter(line -> own.contains(line.tender().id()))
                .toList();
    }

    /**
     * Publishes for as many days as the template says, to the end of that day's hour of publication.
     *
     * @throws global.giga.tender.key.KeysNotReady before the holders made and rehearsed the key that seals the bids
     */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        return publish(caller, tender, tender.periodFrom(clock.instant()));
    }

    /** Publishes with a deadline of the approver's choice on the clocks of the tender's zone. */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId, LocalDateTime closesAt) {
        var zone = tenders.get(tenderId).terms().zone();
        return publish(caller, tenderId, closesAt.atZone(zone).toInstant());
    }

    /** Publishes with a deadline of the approver's choice, which lies in the future. */
    @NeedsDuty(Duty.APPROVER)
    public Tender publish(Caller caller, long tenderId, Instant closesAt) {
        var now = clock.instant();
        if (!now.isBefore(closesAt)) {
            throw new DeadlineInThePast(closesAt);
        }
        return publish(caller, tenders.get(tenderId), new Window(now, closesAt));
    }

    private Tender publish(Caller caller, Tender tender, Window period) {
        tender.require(TenderStatus.DRAFT);
        keys.requireReady(tender.id());
        var seed = new byte[32];
        RANDOM.nextBytes(seed);
        tender.publish(period, HexFormat.of().formatHex(seed));
        audit.record(
                "tender.published",
                caller,
                Map.of(
                        "tender",
                        tender.id(),
                        "closesAt",
                        tender.closesAt(),
                        "lottery",
                        tender.lotteryHash().hex(),
                        "terms",
                        PublishedDigest.of(tender, tenders.lots(tender.id())).hex()));
        news.published(tender);
        return tender;
    }

    private void requireFree(String reference) {
        if (reference.isBlank() || reference.strip().length() > REFERENCE) {
            throw new ReferenceInvalid(REFERENCE);
        }
        if (tenders.hasReference(reference.strip())) {
            throw new ReferenceTaken(reference.strip());
        }
    }

    private Map<String, School> register(String country, LotPlan plan) {
        var wanted = plan.lots().stream().flatMap(lot -> lot.schools().stream()).toList();
        var found =
                schools.byGovtIds(country, wanted).stream().collect(Collectors.toMap(School::govtId, school -> school));
        var missing = new ArrayList<Problem>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!found.containsKey(wanted.get(i))) {
                missing.add(Problem.of(i + 2L, "school_id_govt", "unknown-school", wanted.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(missing);
        }
        return found;
    }

    private void addLots(Tender tender, LotPlan plan, Map<String, School> register) {
        int position = 0;
        for (var planned : plan.lots()) {
            var lot = new Lot(tender, planned.code(), planned.title(), ++position);
            int place = 0;
            for (var id : planned.schools()) {
                var school = register.get(id);
                lot.add(new Item(lot, school, school.pupils() == null ? 0 : school.pupils(), ++place));
            }
            tenders.add(lot);
        }
    }
}
