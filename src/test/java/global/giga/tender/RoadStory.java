package global.giga.tender;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Translated;
import global.giga.sample.SampleWorld;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.TermsEdit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The sample world with its open tender, two weeks and more before the deadline; for tests of the road to it. */
public final class RoadStory implements AutoCloseable {
    public final Portal portal;
    public final long tender;
    public final Caller officer;
    public final Caller approver;
    public final Caller steppe;
    public final Caller aral;

    public RoadStory(Databases.Kind kind) {
        portal = new Portal(Sample.in(kind));
        tender = Sample.open(portal).id();
        officer = portal.caller(SampleWorld.STAFF);
        approver = portal.caller(SampleWorld.APPROVER);
        steppe = portal.caller(SampleWorld.address("steppe-fibre"));
        aral = portal.caller(SampleWorld.address("aral-online"));
    }

    public Tender tender() {
        return portal.get(Tenders.class).get(tender);
    }

    public Instant now() {
        return portal.get(Clock.class).instant();
    }

    /** Terms that ask a faster connection. */
    public Terms faster(String megabits) {
        return new TermsEdit(tender().terms())
                .with("/requirements/0/limit", new BigDecimal(megabits))
                .terms();
    }

    /** Drafts and publishes an amendment of a requirement that moves the deadline by a week. */
    public void amend(String megabits) {
        var amending = portal.get(Amending.class);
        var before = tender();
        var draft = amending.change(
                officer,
                tender,
                amending.draft(officer, tender).digest(),
                faster(megabits),
                before.closesAt().plus(Duration.ofDays(7)),
                before.questionsUntil(),
                Translated.english("Faster."));
        amending.publish(approver, tender, draft.digest());
    }

    @Override
    public void close() {
        Clocks.comeBack();
        portal.close();
    }
}
