package global.giga.bid;

import global.giga.Committee;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Role;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The openings of 300 bids, each for 105 schools in 9 lots: the parts of two holders, their proofs, and reading every
 * envelope into the database; first the technical envelopes, then, after scores that let all of them pass, the 2,700
 * financial ones.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpeningBench {
    private static final int BIDS = 300;
    private static final String OFFERS = "steppe-fibre";
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));

    /** The deadline has passed. */
    @State(Scope.Benchmark)
    public static class Sealed {
        private Portal portal;
        private OpeningWorld world;

        @Setup(Level.Iteration)
        public void seal() {
            portal = Portal.inMemory();
            Clocks.travel(portal.get(Clock.class).instant());
            world = OpeningWorld.tell(portal);
            for (int i = OpeningWorld.BIDDERS.size(); i < BIDS; i++) {
                bid("bidder-" + i);
            }
            world.after(Duration.ofMinutes(1));
        }

        private void bid(String name) {
            var parties = portal.get(Parties.class);
            var company = parties.registerOrganization(FOUNDER, name, Organization.Kind.SUPPLIER);
            parties.registerAccount(
                    FOUNDER, company, Role.SUPPLIER, SampleWorld.address(name), name, SampleWorld.PASSWORD);
            OpeningWorld.bid(portal, name, OFFERS, world.tender);
        }

        final Portal portal() {
            return portal;
        }

        final long tender() {
            return world.tender.id();
        }

        final void open(EnvelopeKind kind) {
            new Holders(portal).open(tender(), kind, OpeningWorld.STAFF, OpeningWorld.KEEPER);
        }

        @TearDown(Level.Iteration)
        public void close() {
            Clocks.comeBack();
            portal.close();
        }
    }

    /** The technical opening is over and every bid has all the points that people give. */
    @State(Scope.Benchmark)
    public static class Frozen extends Sealed {
        @Override
        @Setup(Level.Iteration)
        public void seal() {
            super.seal();
            open(EnvelopeKind.TECHNICAL);
            Committee.judge(portal(), tender(), criterion -> criterion.weight());
            Committee.freeze(portal(), tender());
        }
    }

    @Benchmark
    public long technical(Sealed sealed) {
        sealed.open(EnvelopeKind.TECHNICAL);
        return counted(sealed, "technical envelopes", "select count(b) from Bid b where b.unreadable is null");
    }

    @Benchmark
    public long prices(Frozen frozen) {
        frozen.open(EnvelopeKind.FINANCIAL);
        return counted(
                frozen,
                "financial envelopes",
                "select count(e) from OpeningEnvelope e where e.lot is not null and e.state <> "
                        + "global.giga.bid.OpeningEnvelope.State.WAITING");
    }

    private static long counted(Sealed sealed, String what, String query) {
        var opened = sealed.portal()
                .get(EntityManager.class)
                .createQuery(query, Long.class)
                .getSingleResult();
        System.out.println(opened + " " + what + " opened");
        return opened;
    }
}
