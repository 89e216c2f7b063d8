package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What is known of opened documents, in short transactions; for {@link Inspecting} alone. */
@Unattended
public class InspectionStock {
    @Inject
    EntityManager em;

    @Inject
    SealedFiles files;

    @Inject
    AuditTrail audit;

    /** Documents not looked at yet; where there is a scanner now, also those of a time without one. */
    List<OpenedFiles.Readable> waiting(boolean scanning, int most) {
        var states = EnumSet.of(Inspection.WAITING);
        if (scanning) {
            states.add(Inspection.UNSCANNED);
        }
        return em.createQuery(
                        "select d from OpenedDocument d join fetch d.bid b join fetch b.tender join fetch b.organization"
                                + " where d.inspection in :states order by d.id",
                        OpenedDocument.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultStream()
                .map(document -> new OpenedFiles.Readable(document, files))
                .toList();
    }

    /** A virus is recorded once. */
    void note(Long id, Inspection result, String found, boolean misnamed) {
        var document = em.find(OpenedDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document.inspected(result, found, misnamed) && result == Inspection.INFECTED) {
            audit.record(
                    "document.infected",
                    Caller.ANONYMOUS,
                    Map.of(
                            "tender", document.bid().tender().id(),
                            "bid", document.bid().id(),
                            "document", document.document(),
                            "sha256", document.sha256(),
                            "found", document.finding()));
        }
    }
}
