package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Percent;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Translated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The acts of an officer on a draft, section by section. Each takes the digest of what the officer saw and is refused
 * where the section says something else by now ({@link DraftChangedElsewhere}); what says the same as before changes
 * nothing.
 */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Editing {
    @Inject
    Tenders tenders;

    @Inject
    SectionStates states;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What stands in each section, and who put it there.
     *
     * @throws TenderNotInState unless a draft
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public DraftState state(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.DRAFT);
        return states.of(tender);
    }

    @NeedsDuty(Duty.OFFICER)
    public String title(Caller caller, long tenderId, String seen, Translated title, Translated summary) {
        return edit(
                caller, tenderId, Section.TITLE, seen, t -> t.draft(t.terms().titled(title, summary)));
    }

    @NeedsDuty(Duty.OFFICER)
    public String requirements(Caller caller, long tenderId, String seen, List<Requirement> requirements) {
        return edit(
                caller,
                tenderId,
                Section.REQUIREMENTS,
                seen,
                t -> t.draft(t.terms().requiring(requirements)));
    }

    /** The weights may sum to anything on the way; the check tells. */
    @NeedsDuty(Duty.OFFICER)
    public String criteria(
            Caller caller, long tenderId, String seen, List<Criterion> criteria, PriceRule price, Percent passMark) {
        return edit(
                caller, tenderId, Section.CRITERIA, seen, t -> t.draft(t.terms().scoring(criteria, price, passMark)));
    }

    @NeedsDuty(Duty.OFFICER)
    public String calendar(Caller caller, long tenderId, String seen, Plan plan) {
        return edit(caller, tenderId, Section.CALENDAR, seen, t -> t.plan(plan));
    }

    @NeedsDuty(Duty.OFFICER)
    public String award(Caller caller, long tenderId, String seen, AwardTerms award) {
        return edit(
                caller, tenderId, Section.AWARD, seen, t -> t.draft(t.terms().awarding(award)));
    }

    /** @param languages in which the documents will exist, English first */
    @NeedsDuty(Duty.OFFICER)
    public String documents(Caller caller, long tenderId, String seen, List<String> languages) {
        return edit(
                caller,
                tenderId,
                Section.DOCUMENTS,
                seen,
                t -> t.draft(t.terms().documentedIn(languages)));
    }

    /** @return the digest of what stands there now */
    private String edit(Caller caller, long tenderId, Section section, String seen, Consumer<Tender> change) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.DRAFT);
        states.requireSeen(tender, section, seen);
        change.accept(tender);
        var digest = section.digest(tender).hex();
        if (!digest.equals(seen)) {
            tender.edited(section, new Edits.Edit(caller.account(), clock.instant()));
            audit.record("tender.edited", caller, Map.of("tender", tenderId, "section", section, "sha256", digest));
        }
        return digest;
    }
}
