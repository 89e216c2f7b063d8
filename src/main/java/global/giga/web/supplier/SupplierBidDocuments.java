package global.giga.web.supplier;

import global.giga.bid.Enclosing;
import global.giga.bid.Enclosure;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** The documents of /supplier/bid. */
@Model
public class SupplierBidDocuments {
    private static final long MEBIBYTE = 1L << 20;
    private static final long KILOBYTE = 1_000;

    @Inject
    Enclosing enclosing;

    @Inject
    SupplierBidPage page;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private Part document;

    /** Encrypts and stores the document here, where the browser cannot. */
    public String add() throws IOException {
        try (var in = document.getInputStream()) {
            enclosing.add(caller, page.getTenderId(), document.getSubmittedFileName(), document.getContentType(), in);
        }
        notices.done("supplier.bid.document-added");
        return SupplierBidPage.SAME;
    }

    public String remove(String id) {
        enclosing.remove(caller, page.getTenderId(), id);
        notices.done("supplier.bid.document-removed");
        return SupplierBidPage.SAME;
    }

    public List<Enclosure> getAll() {
        return enclosing.documents(caller, page.getTenderId());
    }

    public int getMost() {
        return Enclosure.MOST;
    }

    /** In mebibytes. */
    public long getLongest() {
        return Enclosure.MOST_BYTES / MEBIBYTE;
    }

    /** Thousands of bytes, at least one. */
    public long kilobytes(long bytes) {
        return Math.max(1, bytes / KILOBYTE);
    }

    /** The id of the caller's organisation: part of the place of documents. */
    public Long getSupplier() {
        return caller.organization();
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }
}
