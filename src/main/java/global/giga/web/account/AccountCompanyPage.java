package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.party.CompanyDocument;
import global.giga.party.CompanyDocumentKind;
import global.giga.party.CompanyFiles;
import global.giga.party.CompanyKeeping;
import global.giga.party.CompanyProfile;
import global.giga.web.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** /account/company: what a company says of itself once, for all its bids. */
@Named
@ViewScoped
public class AccountCompanyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/account/company?faces-redirect=true";

    @Inject
    transient CompanyKeeping keeping;

    @Inject
    transient CompanyFiles files;

    @Inject
    transient Caller caller;

    @Inject
    transient Notices notices;

    private final CompanyInput input = new CompanyInput();
    private transient CompanyProfile profile;
    private List<Entry> entries;
    private List<CompanyDocument> documents;
    private transient Part file;

    /** A licence or reference on the page. */
    public record Entry(String id, boolean licence, Serializable value) implements Serializable {}

    public void load() {
        input.show(keeping.profile(caller).details());
    }

    public String describe() {
        keeping.describe(caller, input.details());
        return saved();
    }

    public String addLicence() {
        keeping.addLicence(caller, input.licence());
        return saved();
    }

    public String addReference() {
        keeping.addReference(caller, input.reference());
        return saved();
    }

    public String remove(String entry) {
        keeping.remove(caller, entry);
        return saved();
    }

    public String addDocument() throws IOException {
        var document = input.document(file.getSubmittedFileName());
        try (var in = file.getInputStream()) {
            var received = files.receive(in);
            try {
                keeping.addDocument(caller, document, received);
            } finally {
                files.drop(received);
            }
        }
        return saved();
    }

    public String removeDocument(long document) {
        keeping.removeDocument(caller, document);
        return saved();
    }

    private String saved() {
        notices.done("account.company.saved");
        return AGAIN;
    }

    private CompanyProfile profile() {
        if (profile == null) {
            profile = keeping.profile(caller);
        }
        return profile;
    }

    /** As they were when the page was opened, so that a button always means the entry beside it. */
    private List<Entry> entries() {
        if (entries == null) {
            var licences = profile().licences().stream().map(one -> new Entry(one.id(), true, one));
            var references = profile().references().stream().map(one -> new Entry(one.id(), false, one));
            entries = java.util.stream.Stream.concat(licences, references).toList();
        }
        return entries;
    }

    public List<Entry> getLicences() {
        return entries().stream().filter(Entry::licence).toList();
    }

    public List<Entry> getReferences() {
        return entries().stream().filter(entry -> !entry.licence()).toList();
    }

    public List<CompanyDocument> getDocuments() {
        if (documents == null) {
            documents = keeping.documents(caller);
        }
        return documents;
    }

    /** Thousands of bytes, at least one. */
    public long kilobytes(long bytes) {
        return Math.max(1, bytes / 1_000);
    }

    public boolean isChangeable() {
        return keeping.mayChange(caller);
    }

    public CompanyDocumentKind[] getKinds() {
        return CompanyDocumentKind.values();
    }

    public CompanyInput getInput() {
        return input;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
