package global.giga.bid;

import com.fasterxml.jackson.annotation.JsonInclude;
import global.giga.kernel.Duty;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.seal.EnvelopeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The minutes of one opening (R2.2), fixed at its end; its canonical JSON is what the members sign.
 *
 * @param format names this form; its first version
 * @param reference of the tender
 * @param deadline until which bids were received
 * @param revision number of the last amendment, 0 for none
 * @param enabledAt when enough holders had done their part
 * @param threshold how many shares were needed
 * @param fingerprint of the ceremony in which the key was made
 * @param members everybody of the tender with the declarations of interest so far (R3.1)
 * @param bids every sealed revision by time of receipt
 * @param lateAttempts times at which somebody tried to submit too late; nothing was taken
 */
public record OpeningMinutes(
        String format,
        String reference,
        EnvelopeKind kind,
        ZoneId zone,
        Instant deadline,
        int revision,
        Instant startedAt,
        Instant enabledAt,
        Instant completedAt,
        int threshold,
        int holders,
        String fingerprint,
        List<Present> present,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Member> members,
        List<Bid> bids,
        List<Instant> lateAttempts,
        List<Incident> incidents) {
    static final String FORMAT = "giga-opening-minutes-1";

    /**
     * A key holder who was there, or who brought the recovery key.
     *
     * @param recovery whether it is the recovery key of the organisation, brought by the named person
     * @param judges whether it also judges bids of the tender
     * @param finishedAt when its share had been used on every envelope, null if that was not needed
     */
    public record Present(
            int position, String name, boolean recovery, boolean judges, Instant joinedAt, Instant finishedAt) {}

    /**
     * Somebody with a duty in the tender, or who had one when declaring.
     *
     * @param undeclared on how many of the suppliers who bid nothing was declared
     * @param declaredAt last, null for never
     */
    public record Member(
            String name, List<Duty> duties, int undeclared, List<Conflict> conflicts, Instant declaredAt) {}

    /**
     * A declared conflict of interest.
     *
     * @param lifted where it was declared by mistake, else null and left out
     */
    public record Conflict(
            String supplier,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) Lifted lifted) {}

    /**
     * How a conflict was lifted.
     *
     * @param mistake why its person says that it was none
     */
    public record Lifted(String mistake, String by, String reason, Instant at) {}

    /**
     * One sealed revision.
     *
     * @param number of the receipt
     * @param sealedFor revision of the tender when it was received
     * @param confirmedFor revision for which its supplier confirmed it afterwards, null unless it did
     * @param opened codes of the lots whose envelope was opened
     * @param prices where they were opened with the technical part, else null and left out
     */
    public record Bid(
            String number,
            String supplier,
            int revision,
            Instant receivedAt,
            Instant withdrawnAt,
            int sealedFor,
            Integer confirmedFor,
            Sha256 sha256,
            Minutes.Fate fate,
            List<String> lots,
            List<String> opened,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReadOut prices) {
        Bid withoutPrices() {
            return new Bid(
                    number,
                    supplier,
                    revision,
                    receivedAt,
                    withdrawnAt,
                    sealedFor,
                    confirmedFor,
                    sha256,
                    fate,
                    lots,
                    opened,
                    null);
        }
    }

    /** What a bid asks, as it is read out at the opening; as sealed, not yet corrected or converted. */
    public record ReadOut(String currency, boolean vatIncluded, List<LotSum> lots, List<Discount> packages) {}

    /**
     * The charges in one lot together.
     *
     * @param schools with a price
     * @param alternatives further offers for the same schools, which are not in the sums
     * @param total one-time charges and those of all months of the contract
     */
    public record LotSum(String lot, int schools, int alternatives, BigDecimal nrc, BigDecimal mrc, BigDecimal total) {}

    /** A discount in percent on all charges in the lots, if all are awarded together. */
    public record Discount(String name, List<String> lots, BigDecimal discount) {}

    /** Something out of the ordinary. */
    public enum Event {
        /** An envelope that could not be read. */
        UNREADABLE,
        /** What a share was said to have made, and had not. */
        SHARE_REFUSED,
        /** Something in the database that is not as the audit trail says. */
        DISCREPANCY,
        /** Something is wrong with the audit trail itself. */
        TRAIL;

        /** Where the words for its reasons are. */
        public String words() {
            return switch (this) {
                case DISCREPANCY -> "discrepancy.";
                case TRAIL -> "fault.";
                case UNREADABLE, SHARE_REFUSED -> "unreadable.";
            };
        }
    }

    /**
     * One incident.
     *
     * @param whom a supplier, a holder, a supplier and its receipt, the tender, or the number of an entry of the trail
     * @param lot of the envelope, null for none
     * @param reason a key among the {@link Event#words}, null for none
     */
    public record Incident(Event event, Instant at, String whom, String lot, String reason) {}

    /** Whether there are prices in them. */
    boolean priced() {
        return bids.stream().anyMatch(bid -> bid.prices() != null);
    }

    OpeningMinutes withoutPrices() {
        return new OpeningMinutes(
                format,
                reference,
                kind,
                zone,
                deadline,
                revision,
                startedAt,
                enabledAt,
                completedAt,
                threshold,
                holders,
                fingerprint,
                present,
                members,
                bids.stream().map(Bid::withoutPrices).toList(),
                lateAttempts,
                incidents);
    }

    String json() {
        return Json.write(this);
    }

    static OpeningMinutes read(String json) {
        return Json.read(json, OpeningMinutes.class);
    }
}
