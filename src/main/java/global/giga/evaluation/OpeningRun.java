package global.giga.evaluation;

import global.giga.bid.Unsealing;
import global.giga.seal.EnvelopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Takes an opening to its end, as far as the key holders allow: reads bid after bid, and after the prices ranks. Stopped
 * at any point it goes on there the next time.
 */
@ApplicationScoped
public class OpeningRun {
    private static final Logger LOG = System.getLogger(OpeningRun.class.getName());

    @Inject
    Unsealing unsealing;

    @Inject
    LotScoring scoring;

    /** Does nothing before enough holders have done their part, and while another run is at work. */
    public void proceed(long tender, EnvelopeKind kind) {
        var run = UUID.randomUUID().toString();
        for (var next = unsealing.next(tender, kind, run); next.isPresent(); next = unsealing.next(tender, kind, run)) {
            open(tender, kind, run, next.get());
        }
        scoring.complete(tender, kind, run);
    }

    private void open(long tender, EnvelopeKind kind, String run, long sealed) {
        try {
            unsealing.open(tender, kind, run, sealed);
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "the content of sealed bid " + sealed + " cannot be stored", e);
            unsealing.note(tender, kind, run, sealed);
        }
    }
}
