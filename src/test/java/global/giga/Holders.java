package global.giga;

import global.giga.bid.Opening;
import global.giga.bid.OpeningBatch;
import global.giga.bid.Openings;
import global.giga.bid.Watching;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.OpeningRun;
import global.giga.sample.SampleHolders;
import global.giga.sample.SampleWorld;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import java.util.List;

/** Key holders at an opening, doing by the same services what their browsers do. */
public final class Holders {
    private final Portal portal;

    public Holders(Portal portal) {
        this.portal = portal;
    }

    /** Opens as the first two holders of the sample world. */
    public static void open(Portal portal, long tender, EnvelopeKind kind) {
        new Holders(portal).open(tender, kind, SampleWorld.STAFF, SampleWorld.KEEPER);
    }

    /** Each of them does the own part, then the portal opens as far as it can. */
    public void open(long tender, EnvelopeKind kind, String... emails) {
        for (var email : emails) {
            contribute(email, tender, kind);
        }
        portal.get(OpeningRun.class).proceed(tender, kind);
    }

    /** Comes to an opening, after everybody declared to have no interest in any supplier. */
    public void join(String email, long tender, EnvelopeKind kind) {
        Committee.declare(portal, tender);
        var caller = portal.caller(email);
        if (kind == EnvelopeKind.TECHNICAL) {
            portal.get(Opening.class).joinTechnical(caller, tender);
        } else {
            portal.get(Evaluating.class).joinFinancial(caller, tender);
        }
    }

    /** Does all of a holder's part, without letting the portal go on. */
    public void contribute(String email, long tender, EnvelopeKind kind) {
        join(email, tender, kind);
        for (var work = work(email, tender, kind); !work.isEmpty(); work = work(email, tender, kind)) {
            send(email, tender, kind, batch(work, made(email, tender, kind, work)));
        }
    }

    /** The next envelopes for the holder. */
    public List<Openings.Work> work(String email, long tender, EnvelopeKind kind) {
        return portal.get(Opening.class).work(portal.caller(email), tender, kind, null, Partials.MOST);
    }

    /** What the holder's share makes of the envelopes. */
    public Partials made(String email, long tender, EnvelopeKind kind, List<Openings.Work> work) {
        return portal.get(SampleHolders.class).partials(portal.caller(email), tender, kind, points(work));
    }

    /** The points of the envelopes. */
    public static List<Point> points(List<Openings.Work> work) {
        return work.stream().map(Openings.Work::e).map(Holders::point).toList();
    }

    private static Point point(String text) {
        try {
            return Point.read(text);
        } catch (Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    public static OpeningBatch batch(List<Openings.Work> work, Partials made) {
        return new OpeningBatch(null, work.stream().map(Openings.Work::id).toList(), made.points(), made.proof());
    }

    public void send(String email, long tender, EnvelopeKind kind, OpeningBatch batch) {
        portal.get(Opening.class).contribute(portal.caller(email), tender, kind, batch);
    }

    /** Signs the minutes. */
    public void sign(String email, long tender, EnvelopeKind kind) {
        var caller = portal.caller(email);
        var minutes = portal.get(Watching.class).minutes(caller, tender, kind).json();
        var secret = portal.get(SampleHolders.class).secret(caller).signature();
        portal.get(Watching.class).sign(caller, tender, kind, Signing.with(secret, minutes));
    }
}
