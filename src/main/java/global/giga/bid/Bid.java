package global.giga.bid;

import global.giga.kernel.Json;
import global.giga.party.CompanySnapshot;
import global.giga.party.Organization;
import global.giga.tender.Tender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bid that can be read: opened after the deadline. */
@Entity
@Table(name = "bid")
public class Bid {
    /** The most characters of one answer. */
    public static final int ANSWER = 4_000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String currency;

    @Column(name = "vat_included")
    private boolean vatIncluded;

    private String proposal;
    private int revision;

    /** Codes of the lots bid as JSON. */
    private String lots;

    /** As JSON; null where the envelope said nothing of it. */
    private String company;

    private String unreadable;

    protected Bid() {}

    private Bid(SealedBid sealed) {
        this.tender = sealed.tender();
        this.organization = sealed.organization();
        this.revision = sealed.revision();
        this.currency = tender.terms().currency();
        this.proposal = "{}";
        this.lots = "[]";
    }

    static Bid opened(SealedBid sealed) {
        return new Bid(sealed);
    }

    /**
     * The answers, by criterion; line breaks become one sign and other control characters go.
     *
     * @throws AnswerTooLong when one has more than {@value #ANSWER} characters
     */
    static Map<String, String> plain(Map<String, String> answers) {
        var texts = new TreeMap<String, String>();
        answers.forEach((criterion, answer) -> texts.put(criterion, plain(answer)));
        if (texts.values().stream().anyMatch(text -> text.length() > ANSWER)) {
            throw new AnswerTooLong(ANSWER);
        }
        return texts;
    }

    private static String plain(String answer) {
        return answer.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** @throws CurrencyNotAllowed unless the tender has a rate for it */
    void quoteIn(String wanted, boolean withVat) {
        requireRate(tender, wanted);
        currency = wanted;
        vatIncluded = withVat;
    }

    /** @throws CurrencyNotAllowed unless the tender has a rate for it */
    static void requireRate(Tender tender, String currency) {
        if (!tender.terms().rates().containsKey(currency)) {
            throw new CurrencyNotAllowed(currency);
        }
    }

    /** Takes over what the technical envelope held. */
    void opened(List<String> codes, Map<String, String> answers, CompanySnapshot snapshot) {
        lots = Json.write(codes);
        company = snapshot == null ? null : Json.write(snapshot);
        proposal = Json.write(plain(answers));
    }

    /** Notes why its envelope cannot be read; the others go on. */
    void unreadable(String reason) {
        unreadable = reason;
    }

    /** Codes of the lots bid; empty before the opening. */
    public List<String> lots() {
        return List.of(Json.read(lots, String[].class));
    }

    /** The answers by criterion. */
    public Map<String, String> answers() {
        return Json.readMap(proposal, String.class);
    }

    /** The company as it was when the bid was sealed; null where the bid says nothing of it. */
    public CompanySnapshot company() {
        return company == null ? null : Json.read(company, CompanySnapshot.class);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Tender tender() {
        return tender;
    }

    public Organization organization() {
        return organization;
    }

    public String currency() {
        return currency;
    }

    public boolean vatIncluded() {
        return vatIncluded;
    }

    public int revision() {
        return revision;
    }

    /** The reason why it could not be read, null for a readable bid. */
    public String unreadable() {
        return unreadable;
    }
}
