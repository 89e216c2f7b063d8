package global.giga.audit;

import global.giga.kernel.PortalSignature;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One walk along the chain, which names what is wrong with it. An entry vouches for the hash of the entry before, the end
 * for the last one, a signed checkpoint for the whole chain up to it. An entry whose hash fits another number was moved;
 * numbers whose content is nowhere were removed.
 *
 * <p>Needs no transaction and locks nothing: entries that are appended meanwhile are walked too. A walk may begin at a
 * later entry than the first: what the signed checkpoints and the end of the chain vouch for from there on is whole.
 */
final class Verification {
    private static final int PAGE = 10_000;
    /** More faults than these are not told one by one. */
    private static final int MOST = 1_000;

    private final Chain chain;
    private final PortalSignature signature;
    private final LongConsumer progress;
    private final long start;

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Map<Long, Link> misfits = new HashMap<>();
    private final Set<Long> missing = new LinkedHashSet<>();
    private final Map<Long, String> witnessed = new HashMap<>();
    private List<Chain.Checkpointed> checkpoints = List.of();
    private boolean more;
    private long entries;
    private Link last;
    private boolean lastLinked = true;

    /** @param progress is told now and then how many entries are checked */
    Verification(Connection connection, PortalSignature signature, LongConsumer progress) {
        this(connection, signature, progress, 1);
    }

    /** @param start the number of the entry at which the walk begins */
    Verification(Connection connection, PortalSignature signature, LongConsumer progress, long start) {
        this.start = start;
        this.chain = new Chain(connection);
        this.signature = signature;
        this.progress = progress;
    }

    Verified run() throws SQLException {
        return run(List.of());
    }

    /** @param published checkpoints as somebody kept them outside of the database, as compact JWS */
    Verified run(List<String> published) throws SQLException {
        checkpoints = chain.checkpoints(start);
        var witnesses = new Witnesses(signature, this::fault);
        witnesses.stored(
                checkpoints,
                start == 1 || checkpoints.isEmpty() ? 1 : checkpoints.get(0).id());
        witnesses.published(published);
        witnesses.entries().forEach(number -> witnessed.put(number, ""));
        walk();
        explain();
        witnesses.compare(witnessed);
        var sorted = new ArrayList<>(faults);
        sorted.sort(Comparator.comparingLong(Fault::number).thenComparing(Fault::kind));
        return new Verified(entries, checkpoints.size(), List.copyOf(sorted), more);
    }

    /* The end is read after the entries, so that it is never behind them; what came meanwhile is walked in another round. */
    private void walk() throws SQLException {
        var head = chain.head();
        boolean grown;
        do {
            grown = pages();
            head = chain.head();
        } while (grown && head.number() > number());
        end(head);
    }

    private boolean pages() throws SQLException {
        boolean any = false;
        List<Link> page;
        do {
            page = chain.after(last == null ? before() : last.number(), PAGE);
            page.forEach(this::step);
            any |= !page.isEmpty();
            progress.accept(entries);
        } while (page.size() == PAGE);
        return any;
    }

    private long before() {
        return start == 1 ? Long.MIN_VALUE : start - 1;
    }

    private long number() {
        return last == null ? start - 1 : last.number();
    }

    private void step(Link link) {
        entries++;
        if (link.number() < 1) {
            fault(Fault.Kind.INSERTED, link.number());
            return;
        }
        missing(number() + 1, link.number());
        if (witnessed.containsKey(link.number())) {
            witnessed.put(link.number(), link.hash());
        }
        boolean linked = last == null && link.number() == start
                ? start > 1 || link.previous().equals(Link.GENESIS)
                : last != null && link.previous().equals(last.hash());
        if (!link.fits()) {
            misfit(link);
        } else if (!linked) {
            doubt(link);
        }
        last = link;
        lastLinked = linked;
    }

    private void missing(long from, long before) {
        for (long number = from; number < before; number++) {
            if (missing.size() >= MOST) {
                more = true;
                return;
            }
            missing.add(number);
        }
    }

    private void misfit(Link link) {
        if (misfits.size() >= MOST) {
            more = true;
        } else {
            misfits.put(link.number(), link);
        }
    }

    /* The entry is whole and does not know the one before: that one was rewritten, unless a fault explains it already. */
    private void doubt(Link link) {
        boolean explained = last == null || last.number() != link.number() - 1 || misfits.containsKey(last.number());
        if (last == null && link.number() == 1) {
            fault(Fault.Kind.CHANGED, link.number());
        } else if (!explained) {
            fault(Fault.Kind.CHANGED, lastLinked ? last.number() : link.number());
        }
    }

    private void end(Chain.Head head) {
        if (head.number() < 0) {
            fault(Fault.Kind.HEAD, 0);
            return;
        }
        missing(number() + 1, head.number() + 1);
        if (number() > head.number()) {
            fault(Fault.Kind.HEAD, head.number());
            tooMany(head.number());
        } else if (number() == head.number() && !head.hash().equals(last == null ? Link.GENESIS : last.hash())) {
            fault(Fault.Kind.HEAD, head.number());
        }
    }

    private void tooMany(long head) {
        for (long number = head + 1; number <= number(); number++) {
            if (!misfits.containsKey(number)) {
                fault(Fault.Kind.INSERTED, number);
            }
        }
    }

    /* Where the misfits were recorded, and what is nowhere any more. */
    private void explain() {
        var origins = new HashSet<Long>();
        var places = new LinkedHashSet<>(misfits.keySet());
        places.addAll(missing);
        misfits.values().forEach(link -> {
            var origin = origin(link, places);
            if (origin > 0) {
                origins.add(origin);
                fault(Fault.Kind.REORDERED, link.number());
            } else {
                fault(Fault.Kind.CHANGED, link.number());
            }
        });
        missing.stream().filter(number -> !origins.contains(number)).forEach(n -> fault(Fault.Kind.REMOVED, n));
        misfits.keySet().stream()
                .filter(n -> faults.contains(new Fault(Fault.Kind.REORDERED, n)) && !origins.contains(n))
                .forEach(n -> fault(Fault.Kind.REMOVED, n));
        origins.stream().filter(o -> !missing.contains(o)).forEach(this::replaced);
    }

    /* The place is taken by an entry that was not recorded there, while its own entry stands elsewhere. */
    private void replaced(long origin) {
        var changed = new Fault(Fault.Kind.CHANGED, origin);
        if (faults.remove(changed) || !misfits.containsKey(origin)) {
            fault(Fault.Kind.INSERTED, origin);
        }
    }

    private static long origin(Link link, Set<Long> places) {
        for (var near : new long[] {link.number() - 1, link.number() + 1}) {
            if (near > 0 && link.fitsAs(near)) {
                return near;
            }
        }
        return places.stream().filter(link::fitsAs).findFirst().orElse(0L);
    }

    private void fault(Fault.Kind kind, long number) {
        if (faults.size() >= MOST) {
            more = true;
        } else {
            faults.add(new Fault(kind, number));
        }
    }

    Set<Fault> faults() {
        return Collections.unmodifiableSet(faults);
    }
}
