package global.giga.web.supplier;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import global.giga.bid.Asked;
import global.giga.bid.Bid;
import global.giga.bid.Bidding;
import global.giga.bid.DraftSummary;
import global.giga.bid.DraftSummary.LotSummary;
import global.giga.bid.Drafting;
import global.giga.bid.OwnDraft;
import global.giga.kernel.Caller;
import global.giga.kernel.Money;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import global.giga.web.Notices;
import global.giga.web.Texts;
import global.giga.web.supplier.TypedBid.Now;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** /supplier/bid: the whole bid on one page, in sections. */
@Named
@ViewScoped
public class SupplierBidPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> SECTIONS =
            List.of("prices", "packages", "import", "answers", "documents", "check");
    static final String SAME = "/supplier/bid?faces-redirect=true&includeViewParams=true";

    @Inject
    Drafting drafting;

    @Inject
    Bidding bidding;

    @Inject
    SupplierBidPrices prices;

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

    private Long tenderId;
    private String section = SECTIONS.get(0);
    private int version;
    private transient boolean kept;

    public void load() {
        var draft = drafting.found(caller.get(), tenderId).orElse(null);
        if (draft == null) {
            return;
        }
        version = draft.version();
        typed.describe(draft);
        if (section.equals("prices")) {
            prices.load(tenderId);
        }
    }

    /** Before each rendering: what is shown is what is stored. */
    public void refresh() {
        typed.forget();
    }

    public String start() {
        drafting.draft(caller.get(), tenderId);
        return SAME;
    }

    public String describe() {
        typed.answersRefused(true);
        drafting.describe(caller.get(), tenderId, version, typed.currency(), typed.vatIncluded(), filled());
        notices.done("supplier.bid.answers-saved");
        return SAME;
    }

    /** Stores what is typed so far, while it is typed; what others stored meanwhile is never replaced. */
    public void keep() {
        kept = false;
        typed.answersRefused(true);
        version = drafting.describe(caller.get(), tenderId, version, typed.currency(), typed.vatIncluded(), filled())
                .version();
        kept = true;
        typed.answersRefused(false);
    }

    /** Whether this request stored what is typed. */
    public boolean isKept() {
        return kept;
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

    public String submit() {
        var receipt = bidding.submit(caller.get(), tenderId);
        notices.done("supplier.receipt.sealed");
        return "/supplier/receipt?faces-redirect=true&number=" + receipt.number();
    }

    private Now now() {
        return typed.now(tenderId);
    }

    /** The draft as it is stored now, null before there is one. */
    OwnDraft draft() {
        return now().draft();
    }

    public Tender getTender() {
        return typed.tender(tenderId);
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

    /** What the lot would count in the evaluation. */
    public Money evaluated(String lot) {
        return now().evaluated().get(lot);
    }

    /** How many offers fail a requirement, by its id. */
    public Map<String, Long> getFailures() {
        return getSummary().failing().stream()
                .flatMap(offer -> offer.failed().stream())
                .collect(groupingBy(id -> id, LinkedHashMap::new, counting()));
    }

    /** How many things are listed as missing. */
    public long getMissing() {
        var summary = getSummary();
        return summary.lots().stream().filter(lot -> lot.missing() > 0).count()
                + (summary.incomplete().isEmpty() ? 0 : 1)
                + getFailures().size()
                + summary.unanswered().size()
                + summary.unbid().size();
    }

    /** What all lots would count. */
    public Money getEvaluated() {
        var terms = getTender().terms();
        var sum = now().evaluated().values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, terms.currency());
    }

    /** NRC + MRC × months of all lots, in the bid's currency. */
    public Money getTotal() {
        return money(getSummary().lots().stream().map(LotSummary::total).reduce(BigDecimal.ZERO, BigDecimal::add));
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

    /** Under what the answer to the requirement stands. */
    public String key(Requirement requirement) {
        return Asked.key(requirement);
    }

    /** The words of the requirement or criterion that stands under the key. */
    public String asked(String key) {
        return Asked.words(getTender().terms(), key).map(texts::name).orElse(key);
    }

    public String criterion(String id) {
        return getTender().terms().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(criterion -> texts.name(criterion.title()))
                .findFirst()
                .orElse(id);
    }

    /** The parts of this bid: packages where the tender takes them. */
    public List<String> getSections() {
        return SECTIONS.stream()
                .filter(name -> getTender().terms().award().packages() || !name.equals("packages"))
                .toList();
    }

    /** Currencies that the tender takes. */
    public List<String> getCurrencies() {
        return getTender().terms().rates().keySet().stream().sorted().toList();
    }

    public int getLongestAnswer() {
        return Bid.ANSWER;
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
}
