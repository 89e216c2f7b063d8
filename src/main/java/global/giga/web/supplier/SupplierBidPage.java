package global.giga.web.supplier;

import global.giga.bid.Bid;
import global.giga.bid.Bidding;
import global.giga.bid.DraftSummary;
import global.giga.bid.OfferLine;
import global.giga.document.CsvLimits;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.Money;
import global.giga.kernel.Technology;
import global.giga.tender.Tender;
import global.giga.web.Notices;
import global.giga.web.Texts;
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

/** /supplier/bid: the whole bid on one page, in four sections. */
@Named
@ViewScoped
public class SupplierBidPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> SECTIONS = List.of("prices", "import", "answers", "check");
    private static final int SHOWN_PROBLEMS = 200;
    private static final String SAME = "/supplier/bid?faces-redirect=true&includeViewParams=true";

    @Inject
    Bidding bidding;

    /** Asked for at each act: the session may have changed hands since the page was opened. */
    @Inject
    Instance<Caller> caller;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    private final Schedule schedule = new Schedule();
    private Long tenderId;
    private String section = SECTIONS.get(0);
    private List<OfferRow> rows = List.of();
    private int version;
    private String currency;
    private boolean vatIncluded;
    private Map<String, String> answers = new LinkedHashMap<>();
    private boolean answersRefused;
    private List<Problem> problems = List.of();

    private transient Tender tender;
    private transient Part file;
    private transient Now now;

    /** What the page shows of the draft after each act; read once a request. */
    private record Now(Bid draft, DraftSummary summary, boolean open) {}

    public void load() {
        var draft = bidding.found(caller.get(), tenderId).orElse(null);
        if (draft == null) {
            return;
        }
        version = draft.version();
        currency = draft.currency();
        vatIncluded = draft.vatIncluded();
        answers = new LinkedHashMap<>(draft.answers());
        if (section.equals("prices")) {
            schedule.counted(bidding.count(caller.get(), tenderId, schedule.filter()));
            rows = bidding.lines(caller.get(), tenderId, schedule.filter(), schedule.first(), Schedule.ROWS).stream()
                    .map(line -> new OfferRow(line, texts))
                    .toList();
        }
    }

    /** Before each rendering: what is shown is what is stored. */
    public void refresh() {
        now = null;
        tender = null;
    }

    public String start() {
        bidding.draft(caller.get(), tenderId);
        return SAME;
    }

    /** Stores what was typed in the row; refused when the row has changed meanwhile. */
    public void save(OfferRow row) {
        now = null;
        var values = row.read(texts);
        if (!row.isWrong()) {
            row.stored(bidding.fill(
                    caller.get(), tenderId, row.getId(), row.getLine().version(), values));
        }
    }

    /** After a conflict: what was typed replaces what was stored meanwhile. */
    public void keepMine(OfferRow row) {
        row.basedOn(bidding.line(caller.get(), tenderId, row.getId()));
        save(row);
    }

    /** After a conflict: what was stored meanwhile replaces what was typed. */
    public void takeTheirs(OfferRow row) {
        row.show(bidding.line(caller.get(), tenderId, row.getId()), texts);
    }

    /** What was stored meanwhile by another tab or a colleague, null where nothing was. */
    public OfferLine newer(OfferRow row) {
        if (!row.isUnsaved() || row.isWrong() || !isStarted()) {
            return null;
        }
        var stored = bidding.line(caller.get(), tenderId, row.getId());
        return stored.version() == row.getLine().version() ? null : stored;
    }

    public String addAlternative(OfferRow row) {
        bidding.addAlternative(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.alternative-added", row.getLine().name());
        return SAME;
    }

    public String clear(OfferRow row) {
        bidding.clear(caller.get(), tenderId, row.getId());
        notices.done("supplier.bid.cleared", row.getLine().name());
        return SAME;
    }

    /** Replaces the schedule by the file, or shows all that is wrong with it. */
    public String importFile() throws IOException {
        problems = List.of();
        byte[] content;
        try (var in = file.getInputStream()) {
            content = in.readNBytes(CsvLimits.DEFAULT.bytes() + 1);
        }
        problems = bidding.problems(caller.get(), tenderId, content);
        if (!problems.isEmpty()) {
            notices.refused("refusal.file-refused", problems.size());
            return null;
        }
        var offers = bidding.importOffers(caller.get(), tenderId, content);
        notices.done("supplier.bid.imported", offers, currency);
        return "/supplier/bid?faces-redirect=true&tender=" + tenderId;
    }

    public String describe() {
        answersRefused = true;
        bidding.describe(caller.get(), tenderId, version, currency, vatIncluded, filled());
        notices.done("supplier.bid.answers-saved");
        return SAME;
    }

    private Map<String, String> filled() {
        var filled = new LinkedHashMap<String, String>();
        answers.forEach((criterion, answer) -> filled.put(criterion, answer == null ? "" : answer));
        return filled;
    }

    /** After a conflict: the answers on the page replace those stored meanwhile. */
    public String describeAnyway() {
        version = bidding.draft(caller.get(), tenderId).version();
        return describe();
    }

    /** The draft with answers that were stored meanwhile, null where there are none. */
    public Bid getNewerAnswers() {
        var draft = answersRefused ? now().draft() : null;
        return draft == null || draft.version() == version ? null : draft;
    }

    public String submit() {
        var receipt = bidding.submit(caller.get(), tenderId);
        notices.done("supplier.receipt.sealed");
        return "/supplier/receipt?faces-redirect=true&number=" + receipt.number();
    }

    private Now now() {
        if (now == null) {
            var draft = bidding.found(caller.get(), tenderId).orElse(null);
            var summary = draft == null ? null : bidding.summary(caller.get(), tenderId);
            now = new Now(draft, summary, bidding.takesBids(caller.get(), tenderId));
        }
        return now;
    }

    public Tender getTender() {
        if (tender == null) {
            tender = bidding.tender(caller.get(), tenderId);
        }
        return tender;
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
        return bidding.left(caller.get(), tenderId).toMillis();
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
        return problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()));
    }

    public List<Problem> getProblems() {
        return problems;
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
        return rows;
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
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public boolean isVatIncluded() {
        return vatIncluded;
    }

    public void setVatIncluded(boolean vatIncluded) {
        this.vatIncluded = vatIncluded;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
