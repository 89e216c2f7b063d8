package global.giga.bid;

import global.giga.document.FileKind;
import global.giga.document.FileName;
import global.giga.document.ScannerSilent;
import global.giga.document.VirusScanner;
import global.giga.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks at the documents of opened bids, which nobody could before: whether they are what their names say, and what the
 * virus scanner finds. No transaction is open meanwhile.
 */
@ApplicationScoped
public class Inspecting {
    private static final Logger LOG = System.getLogger(Inspecting.class.getName());
    private static final int MOST = 50;

    @Inject
    InspectionStock stock;

    @Inject
    VirusScanner scanner;

    /** One round: at most {@value #MOST} documents. One that the scanner does not answer for waits for the next. */
    public void round() {
        var scanning = scanner.configured();
        try {
            for (var file : stock.waiting(scanning, MOST)) {
                inspect(file, scanning);
            }
        } catch (ScannerSilent e) {
            LOG.log(Level.WARNING, "Opened documents wait for the virus scanner: {0}", e.getMessage());
        }
    }

    private void inspect(OpenedFiles.Readable file, boolean scanning) throws ScannerSilent {
        try {
            var misnamed = misnamed(file);
            var found = scanning ? scan(file) : null;
            var result = !scanning ? Inspection.UNSCANNED : found == null ? Inspection.CLEAN : Inspection.INFECTED;
            stock.note(file.document().id(), result, found, misnamed);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "Document {0} does not open: {1}",
                    file.document().document(),
                    e.getMessage());
            stock.note(file.document().id(), Inspection.DAMAGED, null, false);
        }
    }

    private static boolean misnamed(OpenedFiles.Readable file) throws IOException {
        try {
            FileKind.of(new FileName(file.document().name()), file);
            return false;
        } catch (Refusal e) {
            return true;
        }
    }

    private String scan(OpenedFiles.Readable file) throws IOException, ScannerSilent {
        try (var in = file.open()) {
            return scanner.scan(in).orElse(null);
        }
    }
}
