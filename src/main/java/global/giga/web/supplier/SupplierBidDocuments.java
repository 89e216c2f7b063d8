package global.giga.web.supplier;

import global.giga.bid.Enclosing;
import global.giga.bid.Enclosure;
import global.giga.document.FileKind;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import global.giga.web.UploadedFile;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;

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
    private String about;
    private List<Enclosure> all;

    /** Encrypts and stores the document here, where the browser cannot. */
    public String add() {
        var asked = about == null || about.isEmpty() ? null : about;
        enclosing.add(caller, page.getTenderId(), asked, document.getSubmittedFileName(), new UploadedFile(document));
        notices.done("supplier.bid.document-added");
        return SupplierBidPage.SAME;
    }

    public String remove(String id) {
        enclosing.remove(caller, page.getTenderId(), id);
        notices.done("supplier.bid.document-removed");
        return SupplierBidPage.SAME;
    }

    public List<Enclosure> getAll() {
        if (all == null) {
            all = enclosing.documents(caller, page.getTenderId());
        }
        return all;
    }

    /** Those that are for the requirement or criterion. */
    public List<Enclosure> about(String asked) {
        return getAll().stream()
                .filter(document -> Objects.equals(document.about(), asked))
                .toList();
    }

    /** The endings of names that are taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }

    /** Of all documents together, in mebibytes. */
    public long getMostTogether() {
        return Enclosure.MOST_TOGETHER / MEBIBYTE;
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

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }
}
