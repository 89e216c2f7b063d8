package global.giga.bid;

import global.giga.kernel.Translated;
import global.giga.tender.TenderStatus;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A sealed revision as its supplier sees it in the list of its bids.
 *
 * @param status of the tender, as the clock makes it
 * @param closesAt the deadline
 * @param zone the time zone of the tender
 * @param holdsFor the revision of the tender for which it was sealed or confirmed
 * @param amended the revision of the tender now
 * @param together whether the price is opened with the technical part
 */
public record OwnBid(
        String number,
        long tender,
        String reference,
        Translated title,
        int revision,
        Instant receivedAt,
        BidState fate,
        TenderStatus status,
        Instant closesAt,
        ZoneId zone,
        int holdsFor,
        int amended,
        boolean together) {
    static OwnBid of(SealedBid sealed, boolean last, Instant now) {
        var tender = sealed.tender();
        var fate = sealed.withdrawnAt() != null ? BidState.WITHDRAWN : last ? BidState.SEALED : BidState.REPLACED;
        return new OwnBid(
                sealed.number(),
                tender.id(),
                tender.reference(),
                tender.terms().title(),
                sealed.revision(),
                sealed.receivedAt(),
                fate,
                tender.statusAt(now),
                tender.closesAt(),
                tender.terms().zone(),
                sealed.holdsFor(),
                tender.revision(),
                tender.terms().oneEnvelope());
    }

    public boolean open() {
        return status == TenderStatus.PUBLISHED;
    }

    /** It counts and can still be taken back. */
    public boolean withdrawable() {
        return open() && fate == BidState.SEALED;
    }

    /** It was neither withdrawn nor replaced. */
    public boolean counts() {
        return fate == BidState.SEALED;
    }

    /** It counts, and its supplier has not said yet whether it holds for the tender as amended. */
    public boolean toConfirm() {
        return withdrawable() && holdsFor < amended;
    }

    /** It was opened, and the result of the tender is told to the bidders. */
    public boolean told() {
        var result = status.reached(TenderStatus.STANDSTILL) || status == TenderStatus.UNSUCCESSFUL;
        return fate == BidState.SEALED && result;
    }

    /** What to show as its state: its own while bids are taken and when it does not count, else that of the tender. */
    public Enum<?> state() {
        return open() || fate != BidState.SEALED ? fate : status;
    }
}
