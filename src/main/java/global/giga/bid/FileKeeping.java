package global.giga.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/**
 * Looks after the files of documents: removes those that no bid needs any more, and reads those of sealed bids again
 * every day, so that whoever verifies a receipt learns whether they are still the same bytes. No transaction is open
 * while files are read.
 */
@ApplicationScoped
public class FileKeeping {
    private static final Logger LOG = System.getLogger(FileKeeping.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final Duration PARTS = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int REMOVED = 200;
    private static final int READ = 40;

    @Inject
    FileStock stock;

    @Inject
    SealedFiles files;

    @Inject
    Clock clock;

    /** One round, on one node: at most {@value #REMOVED} files removed and {@value #READ} read. */
    public void round() {
        if (!stock.lease(LEASE)) {
            return;
        }
        var now = clock.instant();
        stock.abandoned(now.minus(Enclosing.KEPT), REMOVED).forEach(this::remove);
        stock.unfinished(now.minus(Enclosing.KEPT), REMOVED).forEach(this::abandon);
        files.clear(now.minus(PARTS));
        stock.unread(now.minus(EVERY), READ).forEach(this::read);
    }

    private void abandon(String id) {
        stock.abandon(id);
        files.dropUnfinished(id);
    }

    private void remove(FileStock.Line line) {
        try {
            stock.discard(line);
        } catch (DocumentUnknown e) {
            LOG.log(Level.DEBUG, "Document {0} was sealed or removed meanwhile", line.id());
        }
    }

    private void read(FileStock.Line line) {
        try {
            var same = files.digest(line.tender(), line.id())
                    .filter(line.sha256()::equals)
                    .isPresent();
            if (!same) {
                LOG.log(Level.ERROR, "Document {0} of a sealed bid is not the bytes that were received", line.id());
            }
            stock.checked(line, same);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Document {0} cannot be read, tried again in the next round: {1}", line.id(), e);
        }
    }
}
