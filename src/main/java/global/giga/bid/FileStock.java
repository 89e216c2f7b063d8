package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What is known of the files of documents, in short transactions; for {@link FileKeeping} alone. */
@Unattended
public class FileStock {
    @Inject
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Clock clock;

    /** A file and what it has to be. */
    record Line(long tender, String id, Sha256 sha256) {
        static Line of(BidDocument document) {
            return new Line(document.tender(), document.id(), document.sha256());
        }
    }

    /** Whether this node does the work for so long; of several that ask at once, one gets it. */
    boolean lease(Duration time) {
        var now = clock.instant();
        return em.createNativeQuery("update bid_document_lease set taken_till = ?1 where id = 1 and taken_till <= ?2")
                        .setParameter(1, OffsetDateTime.ofInstant(now.plus(time), ZoneOffset.UTC))
                        .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Documents in no sealed bid: uploaded before that time and in no draft here, or of a tender that has closed. */
    List<Line> abandoned(Instant before, int most) {
        return em.createQuery(
                        "select d from BidDocument d where d.sealedBid is null and (d.uploadedAt < :before"
                                + " and not exists (select e.id from DraftDocument e where e.id = d.id)"
                                + " or exists (select t.id from Tender t where t.id = d.tender"
                                + " and t.closesAt <= :now and not exists (select a.id from Amendment a"
                                + " where a.tender = t and a.publishedAt is null))) order by d.uploadedAt, d.id",
                        BidDocument.class)
                .setParameter("before", before)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultStream()
                .map(Line::of)
                .toList();
    }

    /** Ids of documents that did not go on arriving since then, or of a tender that has closed. */
    List<String> unfinished(Instant since, int most) {
        return em.createQuery(
                        "select u.id from Upload u where u.touchedAt < :since or exists (select t.id from Tender t"
                                + " where t.id = u.tender and t.closesAt <= :now) order by u.touchedAt, u.id",
                        String.class)
                .setParameter("since", since)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Gives up a document that does not go on arriving. */
    void abandon(String id) {
        documents.upload(id).ifPresent(documents::forget);
    }

    void discard(Line line) {
        documents.discard(line.tender(), line.id());
    }

    /** Documents of sealed bids that were not read again since then, those never read first. */
    List<Line> unread(Instant since, int most) {
        return em.createQuery(
                        "select d from BidDocument d where d.sealedBid is not null"
                                + " and (d.checkedAt is null or d.checkedAt < :since)"
                                + " order by d.checkedAt nulls first, d.id",
                        BidDocument.class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(Line::of)
                .toList();
    }

    void checked(Line line, boolean same) {
        documents.find(line.id()).ifPresent(document -> document.checked(same, clock.instant()));
    }
}
