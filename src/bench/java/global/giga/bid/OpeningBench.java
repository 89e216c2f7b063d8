package global.giga.bid;

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
 * The technical opening of 300 bids for 105 schools in 9 lots: the parts of two holders, their proofs, and reading every
 * envelope into the database.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpeningBench {
    private static final int BIDS = 300;
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));

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
        parties.registerAccount(FOUNDER, company, Role.SUPPLIER, SampleWorld.address(name), name, SampleWorld.PASSWORD);
        OpeningWorld.bid(portal, name, "aral-online", world.tender);
    }

    @Benchmark
    public long open() {
        new Holders(portal).open(world.tender.id(), EnvelopeKind.TECHNICAL, OpeningWorld.STAFF, OpeningWorld.KEEPER);
        return portal.get(EntityManager.class)
                .createQuery("select count(b) from Bid b where b.unreadable is null", Long.class)
                .getSingleResult();
    }

    @TearDown(Level.Iteration)
    public void close() {
        Clocks.comeBack();
        portal.close();
    }
}
