package global.giga.tender;

import global.giga.kernel.Caller;
import global.giga.kernel.Exact;
import global.giga.kernel.NotFound;
import global.giga.kernel.Service;
import global.giga.kernel.Shelf;
import global.giga.school.Country;
import global.giga.school.Regions;
import global.giga.school.School;
import global.giga.tender.RfpInput.LotRow;
import global.giga.tender.RfpInput.SchoolRow;
import global.giga.tender.amendment.Amendments;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What everybody may read of a tender: its terms and its request for proposals. Drafts are for the people of the tender alone. */
@Service
@PermitAll
public class Rfps {
    private static final int MOST_KEPT = 30;

    @Inject
    Tenders tenders;

    @Inject
    TenderDuties duties;

    @Inject
    Regions regions;

    @Inject
    Items items;

    @Inject
    TenderTemplates templates;

    @Inject
    Amendments amendments;

    @Inject
    RfpDocument document;

    @Inject
    TenderCalendar calendar;

    @Inject
    TenderFeed feed;

    @Inject
    Clock clock;

    /* Rendering one costs a second that strangers must not multiply. */
    private final Shelf<byte[]> shelf = new Shelf<>(MOST_KEPT);

    /** A request for proposals, ready to be written. */
    public record Rfp(String reference, String language, byte[] pdf) {
        public void write(OutputStream out) throws IOException {
            out.write(pdf);
        }
    }

    /** @throws NotFound when there is none, or a draft and the caller has no duty in it */
    public Tender visible(Caller caller, long id) {
        var tender = tenders.get(id);
        if (tender.statusAt(clock.instant()) == TenderStatus.DRAFT
                && duties.of(caller, id).isEmpty()) {
            throw new NotFound();
        }
        return tender;
    }

    /**
     * What everybody may know of a tender now, in two statements.
     *
     * @throws NotFound when there is none, or a draft and the caller has no duty in it
     */
    public TenderOverview overview(Caller caller, long id) {
        return TenderOverview.of(visible(caller, id), items.size(id), clock.instant());
    }

    /**
     * Its dates as a calendar file.
     *
     * @param language ISO 639-1; English where the portal has no texts in it
     * @throws NotFound unless it is published
     */
    public byte[] calendar(Caller caller, long id, String language) {
        var tender = visible(caller, id);
        if (tender.opensAt() == null) {
            throw new NotFound();
        }
        return calendar.write(tender, language, clock.instant());
    }

    /** All tenders but drafts as an Atom feed. */
    public byte[] feed(String language) {
        return feed.write(tenders.published(), language);
    }

    /** All tenders but drafts, latest deadline first, in two statements. */
    public List<TenderOverview> published() {
        var now = clock.instant();
        var sizes = items.sizes().stream().collect(Collectors.toMap(TenderSize::tender, size -> size));
        return tenders.published().stream()
                .map(tender ->
                        TenderOverview.of(tender, sizes.getOrDefault(tender.id(), TenderSize.none(tender.id())), now))
                .toList();
    }

    /**
     * In a language of the tender, or else in English. What is published changes with an amendment alone, so each revision
     * is rendered once; a draft is rendered each time.
     */
    public Rfp rfp(Caller caller, long id, String language) {
        var tender = visible(caller, id);
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var published = tender.opensAt() != null;
        var pdf = published
                ? shelf.take(id + "/" + tender.revision() + "/" + wanted, () -> pdf(tender, wanted))
                : pdf(tender, wanted);
        return new Rfp(tender.reference(), wanted, pdf);
    }

    private byte[] pdf(Tender tender, String language) {
        var out = new ByteArrayOutputStream();
        document.write(input(tender, language), language, out);
        return out.toByteArray();
    }

    /** The dates of a draft are those it would have if it were published now. */
    private RfpInput input(Tender tender, String language) {
        var country = regions.of(tender.terms().country());
        var closesAt = tender.closesAt() == null
                ? tender.deadlineFrom(
                        clock.instant().truncatedTo(ChronoUnit.HOURS),
                        templates.of(tender).workdays())
                : tender.closesAt();
        return new RfpInput(
                tender.template(),
                tender.reference(),
                tender.terms(),
                tender.opensAt(),
                closesAt,
                questionsUntil(tender, closesAt),
                tender.revision(),
                tenders.lots(tender.id()).stream()
                        .map(lot -> lot(country, language, lot))
                        .toList(),
                amendments.published(tender.id()));
    }

    private static Instant questionsUntil(Tender tender, Instant closesAt) {
        return tender.questionsUntil() == null
                ? closesAt.minus(tender.questionDays(), ChronoUnit.DAYS)
                : tender.questionsUntil();
    }

    private static LotRow lot(Country country, String language, Lot lot) {
        return new LotRow(
                lot.code(),
                lot.title(),
                lot.items().stream()
                        .map(item -> school(country, language, item))
                        .toList());
    }

    private static SchoolRow school(Country country, String language, Item item) {
        var school = item.school();
        return new SchoolRow(
                school.govtId(),
                school.name(),
                country.region(school.region()).map(r -> r.name().in(language)).orElse(school.region()),
                school.district(),
                BigDecimal.valueOf(school.latitude()),
                BigDecimal.valueOf(school.longitude()),
                item.pupils(),
                power(school),
                school.connectivityType() == null
                        ? null
                        : school.connectivityType().code(),
                plain(school.downloadMbps()),
                school.coverageType() == null ? null : school.coverageType().code(),
                plain(school.fibreKm()));
    }

    private static String power(School school) {
        return school.electricityType() == null
                ? null
                : school.electricityType().code();
    }

    /** Without the zeros that the database adds. */
    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : Exact.plain(value);
    }
}
