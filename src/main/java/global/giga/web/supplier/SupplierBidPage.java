package global.giga.web.supplier;

import global.giga.bid.Bid;
import global.giga.bid.Bidding;
import global.giga.bid.DraftSummary;
import global.giga.bid.Drafting;
import global.giga.bid.Enclosing;
import global.giga.bid.Enclosure;
import global.giga.bid.OfferFilter;
import global.giga.bid.OfferLine;
import global.giga.bid.OfferValues;
import global.giga.bid.OwnDraft;
import global.giga.document.CsvLimits;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.Money;
import global.giga.kernel.Technology;
import global.giga.tender.Tender;
import global.giga.web.Notices;
import global.giga.web.Texts;
import global.giga.web.supplier.TypedBid.Now;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** /supplier/bid: the whole bid on one page, in four sections. */
@Named
@ViewScoped
public class SupplierBidPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> SECTIONS = List.of("prices", "import", "answers", "documents", "check");
    private static final int SHOWN_PROBLEMS = 200;
    private static final long MEBIBYTE = 1L << 20;
    private static final long KILOBYTE = 1_000;
    private static final String SAME = "/supplier/bid?faces-redirect=true&includeViewParams=true";

    @Inject
    Drafting drafting;

    @Inject
    Bidding bidding;

    @Inject
    Enclosing enclosing;

    /** Asked for at each act: the session may have changed hands since the page was opened. */
    @Inject
    Instance<Caller> caller;

    /** What the bid says: of this request alone, so that no price outlives it in the session. */
    @Inject
    TypedBid typed;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private final Schedule schedule = new Schedule();
    private Long tenderId;
    private String section = SECTIONS.get(0);

    /** The rows that the page shows, without what they say: their order and the versions that were read. */
    private List<OfferLine> shown = List.of();

    private int version;
    private transient Part file;
    private transient Part document;

    public void load() {
        var draft = drafting.found(caller.get(), tenderId).orElse(null);
        if (draft == null) {
            return;
        }
        version = draft.version();
        typed.describe(draft);
        if (section.equals("prices")) {
            var lines = drafting.lines(caller.get(), tenderId, schedule.filter());
            schedule.counted(lines.size());
            var page = lines.subList(schedule.first(), (int) schedule.getTo());
            shown = page.stream().map(line -> line.with(OfferValues.EMPTY)).toList();
            typed.rows(page.stream().map(line -> new OfferRow(line, texts)).toList());
        }
    }

    /** The rows as they are stored now, at their places and with the versions that were read. */
    private List<OfferRow> restored() {
        if (shown.isEmpty() || !isStarted()) {
            return List.of();
        }
        var stored = drafting.lines(caller.get(), tenderId, OfferFilter.ALL).stream()
                .collect(Collectors.toMap(OfferLine::offer, OfferLine::values));
        return shown.stream()
                .map(line -> new OfferRow(line.with(stored.getOrDefault(line.offer(), OfferValues.EMPTY)), texts))
                .toList();
    }

    /** Notes the version of what is stored now, without what it says. */
    private void noted(OfferLine stored) {
        shown = shown.stream()
                .map(line -> line.offer() == stored.offer() ? stored.with(OfferValues.EMPTY) : line)
                .toList();
    }

    /** Before each rendering: what is shown is what is stored. */
    public void refresh() {
        typed.forget();
    }

    public String start() {
        drafting.draft(caller.get(), tenderId);
        return SAME;
    }

    /** Stores what was typed in the row; refused when the row has changed meanwhile. */
    public void save(OfferRow row) {
        typed.forget();
        var values = row.read(texts);
        if (!row.isWrong()) {
            var stored = drafting.fill(
                    caller.get(), tenderId, row.getId(), row.getLine().version(), values);
            row.stored(stored);
            noted(stored);
        }
    }

    /** After a conflict: what was typed replaces what was stored meanwhile. */
    public void keepMine(OfferRow row) {
        row.basedOn(drafting.line(caller.get(), tenderId, row.getId()));
        save(row);
    }

    /** After a conflict: what was stored meanwhile replaces what was typed. */
    public void takeTheirs(OfferRow row) {
        var stored = drafting.line(caller.get(), tenderId, row.getId());
        row.show(stored, texts);
        noted(stored);
    }

    /** What was stored meanwhile by another tab or a colleague, null where nothing was. */
    public OfferLine newer(OfferRow row) {
        if (!row.isUnsaved() || row.isWrong() || !isStarted()) {
            return null;
        }
        var stored = drafting.line(caller.get(), tenderId, row.getId());
        return stored.version() == row.getLine().version() ? null : stored;
    }

    public String addAlternative(OfferRow row) {
        drafting.addAlternative(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.alternative-added", row.getLine().name());
        return SAME;
    }

    public String clear(OfferRow row) {
        drafting.clear(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.cleared", row.getLine().name());
        return SAME;
    }

    /** Replaces the schedule by the file, or shows all that is wrong with it. */
    public String importFile() throws IOException {
        byte[] content;
        try (var in = file.getInputStream()) {
            content = in.readNBytes(CsvLimits.DEFAULT.bytes() + 1);
        }
        file = null; // this bean lives as long as the page
        var problems = drafting.problems(caller.get(), tenderId, content);
        typed.problems(problems);
        if (!problems.isEmpty()) {
            notices.refused("refusal.file-refused", problems.size());
            return null;
        }
        var offers = drafting.importOffers(caller.get(), tenderId, content);
        notices.done("supplier.bid.imported", offers, now().draft().currency());
        return "/supplier/bid?faces-redirect=true&tender=" + tenderId;
    }

    public String describe() {
        typed.answersRefused(true);
        drafting.describe(caller.get(), tenderId, version, typed.currency(), typed.vatIncluded(), filled());
        notices.done("supplier.bid.answers-saved");
        return SAME;
    }

    private Map<String, String> filled() {
        var filled = new LinkedHashMap<String, String>();
        typed.answers().forEach((criterion, answer) -> filled.put(criterion, answer == null ? "" : answer));
        return filled;
    }

    /** After a conflict: the answers on the page replace those stored meanwhile. */
    public String describeAnyway() {
        version = drafting.draft(caller.get(), tenderId).version();
        return describe();
    }

    /** The draft with answers that were stored meanwhile, null where there are none. */
    public OwnDraft getNewerAnswers() {
        var draft = typed.answersRefused() ? now().draft() : null;
        return draft == null || draft.version() == version ? null : draft;
    }

    /** Encrypts and stores the document here, where the browser cannot. */
    public String addDocument() throws IOException {
        try (var in = document.getInputStream()) {
            enclosing.add(caller.get(), tenderId, document.getSubmittedFileName(), document.getContentType(), in);
        }
        notices.done("supplier.bid.document-added");
        return SAME;
    }

    public String removeDocument(String id) {
        enclosing.remove(caller.get(), tenderId, id);
        notices.done("supplier.bid.document-removed");
        return SAME;
    }

    public List<Enclosure> getDocuments() {
        return enclosing.documents(caller.get(), tenderId);
    }

    public int getMostDocuments() {
        return Enclosure.MOST;
    }

    public long getLongestDocument() {
        return Enclosure.MOST_BYTES / MEBIBYTE;
    }

    /** Thousands of bytes, at least one. */
    public long kilobytes(long bytes) {
        return Math.max(1, bytes / KILOBYTE);
    }

    /** The id of the caller's organisation: part of the place of documents. */
    public Long getSupplier() {
        return caller.get().organization();
    }

    public String submit() {
        var receipt = bidding.submit(caller.get(), tenderId);
        notices.done("supplier.receipt.sealed");
        return "/supplier/receipt?faces-redirect=true&number=" + receipt.number();
    }

    private Now now() {
        if (typed.now() == null) {
            var draft = drafting.found(caller.get(), tenderId).orElse(null);
            var summary = draft == null ? null : drafting.summary(caller.get(), tenderId);
            typed.now(new Now(draft, summary, drafting.takesBids(caller.get(), tenderId)));
        }
        return typed.now();
    }

    public Tender getTender() {
        if (typed.tender() == null) {
            typed.tender(drafting.tender(caller.get(), tenderId));
        }
        return typed.tender();
    }

    public boolean isStarted() {
        return now().draft() != null;
    }

    public boolean isOpen() {
        return now().open();
    }

    public DraftSummary getSummary() {
        return now().summary();
    }

    /** Milliseconds to the deadline by the server's clock, which decides. */
    public long getMillisLeft() {
        return drafting.left(caller.get(), tenderId).toMillis();
    }

    public Money money(BigDecimal amount) {
        return new Money(amount, now().draft().currency());
    }

    /** The words of the requirement of that id. */
    public String requirement(String id) {
        return getTender().terms().requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .map(requirement -> texts.name(requirement.text()))
                .findFirst()
                .orElse(id);
    }

    public String criterion(String id) {
        return getTender().terms().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(criterion -> texts.name(criterion.title()))
                .findFirst()
                .orElse(id);
    }

    public String problem(Problem problem) {
        return texts.of("problem." + problem.code(), problem.arguments().toArray());
    }

    public List<Problem> getShownProblems() {
        return getProblems().subList(0, Math.min(SHOWN_PROBLEMS, getProblems().size()));
    }

    public List<Problem> getProblems() {
        return typed.problems();
    }

    public List<String> getSections() {
        return SECTIONS;
    }

    public List<Technology> getTechnologies() {
        return Arrays.asList(Technology.values());
    }

    /** Currencies that the tender takes. */
    public List<String> getCurrencies() {
        return getTender().terms().rates().keySet().stream().sorted().toList();
    }

    public int getLongestFile() {
        return CsvLimits.DEFAULT.bytes();
    }

    public int getLongestAnswer() {
        return Bid.ANSWER;
    }

    public Schedule getSchedule() {
        return schedule;
    }

    public List<OfferRow> getRows() {
        if (typed.rows() == null) {
            typed.rows(restored());
        }
        return typed.rows();
    }

    public Long getTenderId() {
        return tenderId;
    }

    public void setTenderId(Long tenderId) {
        this.tenderId = tenderId;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = SECTIONS.contains(section) ? section : SECTIONS.get(0);
    }

    public String getCurrency() {
        return typed.currency();
    }

    public void setCurrency(String currency) {
        typed.currency(currency);
    }

    public boolean isVatIncluded() {
        return typed.vatIncluded();
    }

    public void setVatIncluded(boolean vatIncluded) {
        typed.vatIncluded(vatIncluded);
    }

    public Map<String, String> getAnswers() {
        return typed.answers();
    }

    public Part getDocument() {
        return document;
    }

    public void setDocument(Part document) {
        this.document = document;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
