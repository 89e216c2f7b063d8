package global.giga.tender.amendment;

import global.giga.audit.AuditTrail;
import global.giga.audit.Entries;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Translated;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.LotShrinking;
import global.giga.tender.PublishedDigest;
import global.giga.tender.Rfps;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.Terms;
import global.giga.tender.WeightsNotHundred;
import global.giga.tender.question.Clarifications;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An officer drafts an amendment, one at a time for a tender; an approver publishes it (R1.4). */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Amending {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Tenders tenders;

    @Inject
    Rfps rfps;

    @Inject
    Amendments amendments;

    @Inject
    Clarifications clarifications;

    @Inject
    Announcing announcing;

    @Inject
    LotShrinking shrinking;

    @Inject
    Entries entries;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What has been published, newest first, for everybody. */
    @PermitAll
    public List<Revision> published(Caller caller, long tenderId) {
        rfps.visible(caller, tenderId);
        var all = amendments.published(tenderId);
        return all.stream()
                .sorted((a, b) -> Integer.compare(b.number(), a.number()))
                .toList();
    }

    /** The amendment that is being drafted, or the one that would be. @throws TenderNotInState for a draft */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public AmendmentDraft draft(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        if (tender.opensAt() == null) {
            throw new TenderNotInState(TenderStatus.DRAFT);
        }
        return amendments.draft(tenderId).map(AmendmentDraft::of).orElseGet(() -> AmendmentDraft.none(tender));
    }

    /**
     * Drafts: what the tender is to say instead.
     *
     * @param seen digest of the draft that the caller changes, see {@link #draft}
     * @param summary what changes and why, in the languages of the tender, English at least; null while it is not written
     * @throws TenderNotInState unless published, or closed with an outage to make good
     * @throws ChangedElsewhere when a colleague changed, published or dropped the draft meanwhile
     * @throws WeightsNotHundred when the weights do not sum to 100
     * @see Proposal#require
     */
    @NeedsDuty(Duty.OFFICER)
    public AmendmentDraft change(
            Caller caller,
            long tenderId,
            String seen,
            Terms after,
            Instant closesAt,
            Instant questionsUntil,
            Translated summary) {
        var now = clock.instant();
        var tender = tenders.locked(tenderId);
        var amendment = begun(tender, seen, now);
        requireWeights(after);
        var by = amendments.account(caller.account());
        amendment.draft(new Proposal.State(after, closesAt, questionsUntil, amendment.takenOut()), summary, by, now);
        keep(amendment, now);
        record("amendment.drafted", caller, tender, Map.of("number", amendment.number()));
        return AmendmentDraft.of(amendment);
    }

    /**
     * Drafts which schools are asked for no more, in the place of those drafted before. Because bidders have to be told in
     * time, the deadline moves as far as it has to.
     *
     * @param schools government ids; none to leave all in
     * @throws SchoolsNotAsked when the tender does not ask for one of them
     * @throws LotLeftEmpty when a lot would have no school any more
     * @see #change
     */
    @NeedsDuty(Duty.OFFICER)
    public AmendmentDraft schools(Caller caller, long tenderId, String seen, List<String> schools) {
        var now = clock.instant();
        var tender = tenders.locked(tenderId);
        var amendment = begun(tender, seen, now);
        var by = amendments.account(caller.account());
        amendment.draft(withoutThem(amendment.proposal(), takenOut(tenderId, schools)), amendment.summary(), by, now);
        keep(amendment, now);
        record(
                "amendment.drafted",
                caller,
                tender,
                Map.of(
                        "number",
                        amendment.number(),
                        "schoolsOut",
                        Set.copyOf(schools).size()));
        return AmendmentDraft.of(amendment);
    }

    private static Proposal.State withoutThem(Proposal before, List<TakenOut> out) {
        var state = before.after();
        var wanted = new Proposal.State(state.terms(), state.closesAt(), state.questionsUntil(), out);
        var least = new Proposal(before.before(), wanted, before.outageLeast()).leastDeadline();
        return state.closesAt().isBefore(least)
                ? new Proposal.State(state.terms(), least, state.questionsUntil(), out)
                : wanted;
    }

    private List<TakenOut> takenOut(long tenderId, List<String> schools) {
        var items = shrinking.items(tenderId, schools);
        var unknown = new LinkedHashSet<>(schools);
        items.forEach(item -> unknown.remove(item.school().govtId()));
        if (!unknown.isEmpty()) {
            throw new SchoolsNotAsked(String.join(", ", unknown));
        }
        var leaving =
                items.stream().collect(Collectors.groupingBy(item -> item.lot().code(), Collectors.counting()));
        for (var lot : tenders.lotLines(tenderId)) {
            if (leaving.getOrDefault(lot.code(), 0L) == lot.schools()) {
                throw new LotLeftEmpty(lot.code());
            }
        }
        return items.stream()
                .map(item -> new TakenOut(
                        item.lot().code(), item.school().govtId(), item.school().name(), item.pupils()))
                .toList();
    }

    /** What would change, for a look before it is drafted. */
    @NeedsDuty(Duty.OFFICER)
    public Proposal preview(Caller caller, long tenderId, Terms after, Instant closesAt, Instant questionsUntil) {
        var before = draft(caller, tenderId).proposal();
        return new Proposal(
                before.before(),
                new Proposal.State(
                        after, closesAt, questionsUntil, before.after().takenOut()),
                before.outageLeast());
    }

    /**
     * Drops the draft; answers that were to come with it wait again. What makes an outage good cannot be dropped.
     *
     * @throws NoAmendment when there is none
     * @throws ChangedElsewhere when a colleague changed it meanwhile
     */
    @NeedsDuty(Duty.OFFICER)
    public void discard(Caller caller, long tenderId, String seen) {
        var now = clock.instant();
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.PUBLISHED);
        var amendment = amendments.draft(tenderId).orElseThrow(NoAmendment::new);
        requireSeen(amendment, seen);
        clarifications.releaseHeld(tenderId);
        if (amendment.outage() == null) {
            amendments.remove(amendment);
        } else {
            amendment.dropAllButOutage(OutageWords.of(tender.terms(), amendment.outage()), now);
        }
        record("amendment.dropped", caller, tender, Map.of("number", amendment.number()));
    }

    /**
     * Publishes the draft: from now on the tender says what it says. Bids that are sealed stay; answers that waited for it
     * are published with it.
     *
     * @param seen digest of the draft that the caller read
     * @throws NoAmendment when there is none, or a colleague has just published it
     * @throws ChangedElsewhere when it was changed since the caller read it
     * @throws OpeningBegun when the deadline has passed and the bids are being opened
     * @throws SummaryMissing when it does not say what it changes
     * @see Proposal#require
     */
    @NeedsDuty(Duty.APPROVER)
    public Revision publish(Caller caller, long tenderId, String seen) {
        var now = clock.instant();
        var tender = tenders.locked(tenderId);
        var found = amendments.draft(tenderId);
        requireOpen(tender, found.filter(a -> a.outage() != null).isPresent(), now);
        var amendment = found.orElseThrow(NoAmendment::new);
        requireSeen(amendment, seen);
        requireSealed(tender, now);
        requireWeights(amendment.proposal().after().terms());
        amendment.publish(amendments.account(caller.account()), now);
        shrink(tenderId, amendment);
        clarifications.publishHeld(tenderId, amendment.number(), now);
        var revision = Revision.of(amendment);
        tellSuppliers(tender, revision);
        recordPublished(caller, tender, revision);
        return revision;
    }

    private void shrink(long tenderId, Amendment amendment) {
        var schools = amendment.takenOut().stream().map(TakenOut::school).toList();
        if (!schools.isEmpty()) {
            shrinking.takeOut(tenderId, schools);
        }
    }

    /** Whether an amendment may be drafted and published now. */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public boolean open(Caller caller, long tenderId) {
        var status = tenders.get(tenderId).statusAt(clock.instant());
        return status == TenderStatus.PUBLISHED || status == TenderStatus.CLOSED && amendments.extensionWaits(tenderId);
    }

    /** What is drafted already, as the caller saw it, or a new one. */
    private Amendment begun(Tender tender, String seen, Instant now) {
        var found = amendments.draft(tender.id());
        requireOpen(tender, found.filter(a -> a.outage() != null).isPresent(), now);
        var amendment = found.orElseGet(() -> new Amendment(tender, now));
        requireSeen(amendment, seen);
        return amendment;
    }

    private void keep(Amendment amendment, Instant now) {
        amendment.proposal().require(now);
        amendments.add(amendment);
    }

    private static void requireOpen(Tender tender, boolean reopens, Instant now) {
        var status = tender.statusAt(now);
        if (status != TenderStatus.PUBLISHED && !(reopens && status == TenderStatus.CLOSED)) {
            throw new TenderNotInState(status);
        }
    }

    private static void requireSeen(Amendment amendment, String seen) {
        if (!amendment.digest().equals(seen)) {
            throw new ChangedElsewhere();
        }
    }

    private static void requireWeights(Terms terms) {
        var sum = terms.criteria().stream()
                .map(criterion -> criterion.weight())
                .reduce(terms.price().weight(), BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new WeightsNotHundred(sum);
        }
    }

    /* Once a holder has come to the opening, what is in the envelopes may be known to somebody. */
    private void requireSealed(Tender tender, Instant now) {
        if (tender.statusAt(now) == TenderStatus.CLOSED
                && !entries.of(tender.id(), "opening.started").isEmpty()) {
            throw new OpeningBegun();
        }
    }

    private void recordPublished(Caller caller, Tender tender, Revision revision) {
        var facts = new HashMap<String, Object>(Map.of(
                "revision", revision.number(),
                "closesAt", tender.closesAt(),
                "questionsUntil", tender.questionsUntil(),
                "substantive", revision.substantive(),
                "terms", PublishedDigest.of(tender, tenders.lots(tender.id())).hex()));
        if (revision.outage() != null) {
            facts.put("outageSeconds", revision.outage().toSeconds());
        }
        record(onlyDates(revision) ? "tender.extended" : "tender.amended", caller, tender, facts);
    }

    private static boolean onlyDates(Revision revision) {
        return revision.changes().stream().allMatch(change -> change.kind() == Change.Kind.TIME);
    }

    private void record(String act, Caller caller, Tender tender, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("tender", tender.id());
        audit.record(act, caller, facts);
    }

    private void tellSuppliers(Tender tender, Revision revision) {
        var dates = onlyDates(revision);
        announcing.suppliers(
                tender,
                clarifications.askers(tender.id()),
                dates ? NoticeKind.DEADLINE_EXTENDED : NoticeKind.TENDER_AMENDED,
                "/supplier/amended?tender=" + tender.id(),
                dates ? TenderNews.deadline(tender) : revision.number(),
                revision.summary());
    }
}
