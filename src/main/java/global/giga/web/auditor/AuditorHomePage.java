package global.giga.web.auditor;

import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.audit.EntryFilter;
import global.giga.audit.Fault;
import global.giga.bid.Auditing;
import global.giga.bid.Discrepancy;
import global.giga.bid.Examination;
import global.giga.kernel.Caller;
import global.giga.tender.Tender;
import global.giga.web.LazyList;
import global.giga.web.open.Address;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /auditor/home: whether the trail of acts is whole, and what is in it. */
@Model
public class AuditorHomePage {
    private static final String PATH = "/auditor/home";

    @Inject
    Examination examination;

    @Inject
    Auditing auditing;

    @Inject
    AuditTrail trail;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param
    String act;

    @Inject
    @Param
    Long tender;

    @Inject
    @Param
    String person;

    @Inject
    @Param
    String from;

    @Inject
    @Param
    String until;

    @Inject
    @Param
    String text;

    private LazyList<Auditing.Line, Column> entries;
    private List<Tender> tenders;
    private EntryFilter filter;
    private Examination.State state;

    /** Entries have one order: by number. */
    public enum Column {
        NUMBER
    }

    public String examine() {
        examination.start(caller);
        return PATH + "?faces-redirect=true";
    }

    /** Read once in a request, so that the page does not contradict itself. */
    public Examination.State getState() {
        if (state == null) {
            state = examination.state(caller);
        }
        return state;
    }

    /** The key of what is wrong with the chain. */
    public String faultKey(Fault fault) {
        return "fault." + fault.kind();
    }

    /** The key of what is not as the trail says. */
    public String discrepancyKey(Discrepancy discrepancy) {
        return "discrepancy." + discrepancy.kind();
    }

    /** What an entry records, name by name. */
    public List<Map.Entry<String, String>> facts(AuditEntry entry) {
        try (var reader = Json.createReader(new StringReader(entry.facts()))) {
            return reader.readObject().entrySet().stream()
                    .map(fact -> Map.entry(fact.getKey(), words(fact.getValue())))
                    .toList();
        }
    }

    private static String words(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    public LazyList<Auditing.Line, Column> getEntries() {
        if (entries == null) {
            entries = new LazyList<>(
                    Column.NUMBER,
                    false,
                    (sort, ascending, first, most) -> auditing.page(caller, filter(), first, most),
                    () -> auditing.count(caller, filter()));
        }
        return entries;
    }

    /** Shows what the filter finds, under an address that can be passed on. */
    public void search() throws IOException {
        Faces.redirect(filtered(request.getContextPath() + PATH).toString());
    }

    /** Where the same entries come as a file. */
    public String export(String format) {
        return filtered(request.getContextPath() + "/api/audit/entries")
                .with("format", format)
                .toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("act", act)
                .with("tender", tender)
                .with("person", person)
                .with("from", from)
                .with("until", until)
                .with("text", text);
    }

    public boolean isFiltered() {
        return !filter().equals(EntryFilter.ALL);
    }

    private EntryFilter filter() {
        if (filter == null) {
            filter = EntryFilter.days(act, tender, auditing.account(caller, person), from, until, text);
        }
        return filter;
    }

    public long getLength() {
        return trail.length(caller);
    }

    public List<String> getActs() {
        return auditing.acts(caller);
    }

    public List<Tender> getTenders() {
        if (tenders == null) {
            tenders = auditing.tenders(caller);
        }
        return tenders;
    }

    /** The references of the tenders, by id. */
    public Map<Long, String> getReferences() {
        return getTenders().stream().collect(Collectors.toMap(Tender::id, Tender::reference));
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
        filter = null;
    }

    public Long getTender() {
        return tender;
    }

    public void setTender(Long tender) {
        this.tender = tender;
        filter = null;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
        filter = null;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
        filter = null;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
        filter = null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        filter = null;
    }
}
