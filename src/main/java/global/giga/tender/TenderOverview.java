package global.giga.tender;

import java.time.Duration;
import java.time.Instant;

/**
 * A tender at one instant, as everybody may know it: nothing of its bids.
 *
 * @param status as the clock makes it
 */
public record TenderOverview(Tender tender, TenderStatus status, TenderSize size, Instant now) {
    static TenderOverview of(Tender tender, TenderSize size, Instant now) {
        return new TenderOverview(tender, tender.statusAt(now), size, now);
    }

    public boolean open() {
        return status == TenderStatus.PUBLISHED;
    }

    public boolean draft() {
        return status == TenderStatus.DRAFT;
    }

    /** Whether questions are taken at this instant. */
    public boolean takesQuestions() {
        return open() && now.isBefore(tender.questionsUntil());
    }

    /** Whole days until the deadline, 0 in the last 24 hours and after it. */
    public long daysLeft() {
        return open() ? Duration.between(now, tender.closesAt()).toDays() : 0;
    }
}
