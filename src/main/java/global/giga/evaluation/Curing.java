package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.document.FileInfected;
import global.giga.document.FileName;
import global.giga.document.ScannerSilent;
import global.giga.document.VirusScanner;
import global.giga.evaluation.committee.CureClosed;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.evaluation.committee.FormalChecks;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Translated;
import global.giga.notice.NoticeKind;
import global.giga.party.CompanyFiles;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A supplier mends formal defects of its opened bids: with one document each, within the window, and in no other way. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Curing {
    private static final Logger LOG = System.getLogger(Curing.class.getName());

    @Inject
    FormalChecks checks;

    @Inject
    CompanyFiles files;

    @Inject
    VirusScanner scanner;

    @Inject
    TenderDuties duties;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A defect of an own bid for which a document can, could or did come.
     *
     * @param reason of the decision as it is now
     * @param until when none is taken any more; null once that is decided
     * @param open whether a document can be sent now
     * @param sent the name of the document sent, null for none
     */
    public record Defect(
            long id,
            String reference,
            Translated title,
            String reason,
            Instant until,
            ZoneId zone,
            boolean accepted,
            boolean open,
            String sent,
            Instant sentAt) {}

    /** The defects of the caller's company, newest first. */
    public List<Defect> defects(Caller caller) {
        var now = clock.instant();
        return checks.curable(caller.organization()).stream()
                .map(check -> defect(check, now))
                .toList();
    }

    private static Defect defect(FormalCheck check, Instant now) {
        var tender = check.bid().tender();
        return new Defect(
                check.id(),
                tender.reference(),
                tender.terms().title(),
                check.reason(),
                check.cureUntil(),
                tender.terms().zone(),
                check.accepted(),
                check.curable(now) && tender.statusAt(now) == TenderStatus.TECHNICAL_OPENED,
                check.fileName(),
                check.curedAt());
    }

    /**
     * Sends the missing document; one sent before is replaced. The chair is told.
     *
     * @throws NotFound for defects of other companies
     * @throws CureClosed outside the window, and once the scores are frozen
     * @throws FileInfected when the virus scanner found something in it
     */
    public void cure(Caller caller, long checkId, String fileName, CompanyFiles.Received received) {
        var check = checks.byId(checkId)
                .filter(c -> c.bid().organization().id().equals(caller.organization()))
                .orElseThrow(NotFound::new);
        var now = clock.instant();
        check.requireCurable(now);
        if (check.bid().tender().statusAt(now) != TenderStatus.TECHNICAL_OPENED) {
            throw new CureClosed();
        }
        requireClean(received);
        check.cure(received, new FileName(fileName).text(), now);
        checks.add(check);
        files.keep(received);
        tellChair(check);
        audit.record(
                "bid.defect-mended",
                caller,
                Map.of(
                        "tender",
                        check.bid().tender().id(),
                        "bid",
                        check.bid().id(),
                        "check",
                        checkId,
                        "sha256",
                        received.sha256().hex()));
    }

    private void tellChair(FormalCheck check) {
        var tender = check.bid().tender();
        news.tell(
                duties.holders(tender.id(), Duty.CHAIR),
                NoticeKind.DEFECT_MENDED,
                tender,
                "/committee/compliance?tender=" + tender.id() + "&bid="
                        + check.bid().id(),
                check.bid().organization().name(),
                check.fileName());
    }

    private void requireClean(CompanyFiles.Received received) {
        try (var in = Files.newInputStream(received.file())) {
            scanner.scan(in).ifPresent(found -> {
                throw new FileInfected(found);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScannerSilent e) {
            LOG.log(Level.WARNING, "A document was taken unscanned: {0}", e.getMessage());
        }
    }
}
