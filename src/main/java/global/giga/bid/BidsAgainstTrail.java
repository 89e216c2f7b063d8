package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.bid.Discrepancy.Kind;
import global.giga.kernel.Sha256;
import global.giga.tender.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sealed bids of one tender beside the entries of their sealing and withdrawal. */
final class BidsAgainstTrail {
    /** An entry is written in the transaction of its act: never before it and soon after. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final int DIGITS = 8;

    private final Tender tender;
    private final List<SealedBid> stored;
    private final List<AuditEntry> trail;
    private final Set<SealedBid> known = new HashSet<>();
    private final Map<Long, Integer> revisions = new HashMap<>();
    private final Map<String, AuditEntry> withdrawn = new HashMap<>();
    private List<Discrepancy> found;

    BidsAgainstTrail(Tender tender, List<SealedBid> stored, List<AuditEntry> trail) {
        this.tender = tender;
        this.stored = stored;
        this.trail = trail;
    }

    void check(List<Discrepancy> into) {
        found = into;
        trail.stream().filter(e -> e.act().equals("bid.withdrawn")).forEach(e -> withdrawn.put(place(e), e));
        trail.stream().filter(e -> e.act().equals("bid.sealed")).forEach(this::sealed);
        stored.stream()
                .filter(bid -> !known.contains(bid))
                .forEach(bid -> found.add(new Discrepancy(Kind.UNKNOWN, tender.id(), bid.number(), null)));
        stored.stream().filter(bid -> !intact(bid)).forEach(bid -> fault(Kind.CONTENT, bid, null));
    }

    private void sealed(AuditEntry entry) {
        order(entry);
        var digest = entry.fact("sha256").orElse("");
        var same =
                stored.stream().filter(bid -> bid.sha256().hex().equals(digest)).toList();
        if (same.isEmpty()) {
            found.add(new Discrepancy(Kind.MISSING, tender.id(), number(entry), entry.number()));
            return;
        }
        var bid = same.stream().filter(b -> at(b, entry)).findFirst().orElse(same.get(0));
        known.add(bid);
        compare(bid, entry);
    }

    private void compare(SealedBid bid, AuditEntry entry) {
        if (!bid.organization().id().equals(entry.organization())) {
            fault(Kind.SUPPLIER, bid, entry);
        }
        if (bid.revision() != revision(entry)) {
            fault(Kind.REVISION, bid, entry);
        }
        if (!bid.number().equals(number(entry))) {
            found.add(new Discrepancy(Kind.NUMBER, tender.id(), number(entry), entry.number()));
        }
        if (!received(bid, entry)) {
            fault(Kind.RECEIVED, bid, entry);
        }
        var taken = withdrawn.get(place(entry));
        if ((taken == null) != (bid.withdrawnAt() == null)
                || taken != null && !soonBefore(bid.withdrawnAt(), taken.recordedAt())) {
            fault(Kind.WITHDRAWAL, bid, taken == null ? entry : taken);
        }
    }

    private static boolean at(SealedBid bid, AuditEntry entry) {
        return bid.organization().id().equals(entry.organization()) && bid.revision() == revision(entry);
    }

    private static boolean received(SealedBid bid, AuditEntry entry) {
        return entry.fact("receivedAt")
                .map(said -> said.equals(bid.receivedAt().toString()))
                .orElseGet(() -> soonBefore(bid.receivedAt(), entry.recordedAt()));
    }

    private static boolean soonBefore(Instant act, Instant recorded) {
        return !act.isAfter(recorded) && !act.plus(SOON).isBefore(recorded);
    }

    private void order(AuditEntry entry) {
        var last = revisions.put(entry.organization(), revision(entry));
        if (revision(entry) != (last == null ? 1 : last + 1)) {
            found.add(new Discrepancy(Kind.ORDER, tender.id(), number(entry), entry.number()));
        }
    }

    private static boolean intact(SealedBid bid) {
        return bid.sha256().equals(Sha256.of(bid.ciphertext()));
    }

    private void fault(Kind kind, SealedBid bid, AuditEntry entry) {
        found.add(new Discrepancy(kind, tender.id(), bid.number(), entry == null ? null : entry.number()));
    }

    private static String place(AuditEntry entry) {
        return entry.organization() + "/" + revision(entry);
    }

    private static int revision(AuditEntry entry) {
        return entry.fact("revision").map(Integer::parseInt).orElse(0);
    }

    /* Receipts are numbered by their digest. */
    private String number(AuditEntry entry) {
        return entry.fact("number")
                .orElseGet(() -> tender.reference() + "-"
                        + entry.fact("sha256")
                                .orElse("0".repeat(DIGITS))
                                .substring(0, DIGITS)
                                .toUpperCase(Locale.ROOT));
    }
}
