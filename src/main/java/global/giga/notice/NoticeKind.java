package global.giga.notice;

import global.giga.kernel.Role;
import java.util.Locale;
import java.util.Set;

/**
 * What a notice is about. Its texts are {@code NoticeKind.<KIND>}, {@code notice.<kind>} and {@code letter.notice-<kind>.…};
 * their argument {0} is the reference of the tender and {1} its title, where nothing else is said.
 */
public enum NoticeKind {
    QUESTION_ASKED(false, Role.STAFF),
    /** {2} number of the answer, {3} the question. */
    QUESTION_ANSWERED(false, Role.SUPPLIER),
    /** {2} deadline. */
    TENDER_PUBLISHED(false, Role.SUPPLIER),
    /** {2} number of the amendment, {3} its summary. */
    TENDER_AMENDED(true, Role.SUPPLIER),
    /** {2} new deadline, {3} why. */
    DEADLINE_EXTENDED(true, Role.SUPPLIER),
    /** {2} the reason. */
    TENDER_CANCELLED(true, Role.SUPPLIER, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} minutes. */
    OUTAGE_DRAFTED(true, Role.STAFF),
    /** {2} deadline. */
    DEADLINE_NEAR(false, Role.SUPPLIER),
    /** {2} number of the receipt, {3} time of receipt. */
    BID_SEALED(true, Role.SUPPLIER),
    /** {2} number of the receipt. */
    BID_WITHDRAWN(true, Role.SUPPLIER),
    PRICE_FOUND(true, Role.STAFF),
    OPENING_DUE(true, Role.STAFF),
    /** {2} the duty. */
    DUTY_GIVEN(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} who has the conflict. */
    CONFLICT_DECLARED(true, Role.STAFF),
    /** {2} who asks for it. */
    CORRECTION_ASKED(true, Role.STAFF),
    /** {2} the supplier, {3} the reason. */
    CONFLICT_LIFTED(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} the supplier, {3} the reason. */
    CONFLICT_KEPT(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} the reason. */
    SHEET_RETURNED(true, Role.STAFF, Role.EVALUATOR),
    /** {2} the reason, {3} until when it can be mended. */
    DEFECT_FOUND(true, Role.SUPPLIER),
    /** {2} the supplier, {3} the name of the file. */
    DEFECT_MENDED(true, Role.STAFF, Role.EVALUATOR),
    DRAFT_TO_APPROVE(false, Role.STAFF),
    KEY_TO_MAKE(true, Role.STAFF),
    /** {2} what was decided, {3} the ground, {4} the reason. */
    BID_EXCLUDED(true, Role.SUPPLIER),
    /** {4} the reason. */
    BID_REINSTATED(true, Role.SUPPLIER),
    /** {2} the lot, {3} until when to answer. */
    PRICE_QUESTIONED(true, Role.SUPPLIER),
    /** {2} the supplier, {3} the lot. */
    PRICE_ANSWERED(true, Role.STAFF, Role.EVALUATOR),
    /** {2} how many totals. */
    TOTAL_CORRECTED(true, Role.SUPPLIER),
    AWARD_PROPOSED(true, Role.STAFF),
    /** {2} the reason. */
    AWARD_RETURNED(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} end of the standstill. */
    AWARD_APPROVED(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} end of the standstill. */
    AWARD_INTENDED(true, Role.SUPPLIER),
    COMPLAINT_RECEIVED(true, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} the decision. */
    COMPLAINT_DECIDED(true, Role.SUPPLIER),
    AWARD_ANNULLED(true, Role.SUPPLIER, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    CONTRACTS_AWARDED(true, Role.SUPPLIER, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {2} the reason. */
    TENDER_UNSUCCESSFUL(true, Role.SUPPLIER, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    RESULT(true, Role.SUPPLIER, Role.STAFF, Role.EVALUATOR, Role.AUDITOR),
    /** {0} the document, {1} its last day; of no tender. */
    DOCUMENT_EXPIRES(false, Role.SUPPLIER);

    private final boolean always;
    private final Set<Role> roles;

    NoticeKind(boolean always, Role... roles) {
        this.always = always;
        this.roles = Set.of(roles);
    }

    /** Whether the portal shows it to whoever it concerns, whatever they chose; mail is everybody's choice. */
    public boolean always() {
        return always;
    }

    /** Whether people of the role are told such things at all. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Lower case with hyphens, as keys of texts have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
