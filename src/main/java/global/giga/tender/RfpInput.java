package global.giga.tender;

import global.giga.tender.amendment.Revision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the request for proposals of a tender says.
 *
 * @param template the name of the tender template whose documents are used
 * @param published the instant of publication, null for a draft
 * @param closesAt the deadline; a bid received at that instant is late
 * @param revisions the amendments, oldest first
 * @param revision 0 as published, then the number of the last amendment
 */
public record RfpInput(
        String template,
        String reference,
        Terms terms,
        Instant published,
        Instant closesAt,
        Instant questionsUntil,
        int revision,
        List<LotRow> lots,
        List<Revision> revisions) {
    public RfpInput {
        lots = List.copyOf(lots);
        revisions = List.copyOf(revisions);
    }

    /** Without amendments. */
    public RfpInput(
            String template,
            String reference,
            Terms terms,
            Instant published,
            Instant closesAt,
            Instant questionsUntil,
            int revision,
            List<LotRow> lots) {
        this(template, reference, terms, published, closesAt, questionsUntil, revision, lots, List.of());
    }

    /** A lot with its schools, in the order of the annex. */
    public record LotRow(String code, String title, List<SchoolRow> schools) {
        public LotRow {
            schools = List.copyOf(schools);
        }
    }

    /**
     * A school as bidders see it. Absent values are null.
     *
     * @param id the school's number in the country
     * @param latitude degrees north
     * @param longitude degrees east
     * @param power source of electricity in Giga's words, null where there is none
     * @param connection present connection in Giga's words, null where there is none
     * @param download present download in Mbit/s
     * @param coverage mobile coverage: 2G to 5G or "no coverage"
     * @param fibre kilometres to the nearest fibre node
     */
    public record SchoolRow(
            String id,
            String name,
            String region,
            String district,
            BigDecimal latitude,
            BigDecimal longitude,
            int pupils,
            String power,
            String connection,
            BigDecimal download,
            String coverage,
            BigDecimal fibre) {}
}
