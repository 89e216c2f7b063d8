package global.giga.document;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Data of an invented evaluation, in the words that the documents of the template expect. */
final class ReportSample {
    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final List<String> SUPPLIERS = List.of("Steppe Fibre LLP", "Tengri Sat JSC", "Алтай Сымсыз ЖШС");

    private static final TemplateFiles FILES = new TemplateFiles();
    private static final Templates TEMPLATES = new Templates(FILES);
    private static final PdfWriter WRITER = new PdfWriter(FILES);

    private ReportSample() {}

    static byte[] pdf(String document, String language, Map<String, Object> data) {
        var out = new ByteArrayOutputStream();
        var xhtml = TEMPLATES.render("giga-accelerate", document, Locale.forLanguageTag(language), data);
        WRITER.write(xhtml, "giga-accelerate", Instant.parse("2026-06-24T10:00:00Z"), out);
        return out.toByteArray();
    }

    static Map<String, Object> report() {
        var data = new TreeMap<String, Object>();
        data.putAll(Map.of(
                "reference", "KZ-2026-001",
                "title", "Giga Accelerate – internet for schools in Kazakhstan",
                "country", "KZ",
                "zone", "Asia/Almaty",
                "currency", "USD",
                "contractMonths", 36,
                "draft", false,
                "frozenSha256", SHA));
        data.putAll(Map.of(
                "closesAt", "2026-06-01T13:00:00Z",
                "technicalOpenedAt", "2026-06-02T05:00:00Z",
                "frozenAt", "2026-06-15T09:30:00Z",
                "financialOpenedAt", "2026-06-16T05:00:00Z",
                "reportedAt", "2026-06-24T10:00:00Z"));
        data.put("unsigned", List.of("Marat Evaluator"));
        data.put(
                "signatures",
                List.of(Map.of(
                        "name",
                        "Aigerim Sample",
                        "at",
                        "2026-06-23T10:00:00Z",
                        "entry",
                        711L,
                        "sha256",
                        "ab".repeat(32))));
        data.put("committee", List.of(member("Aigerim Sample", "scores.frozen"), conflicted("Ерлан Үлгі")));
        data.put(
                "formal",
                List.of(Row.of(
                        "supplier",
                        SUPPLIERS.get(1),
                        "subject",
                        null,
                        "accepted",
                        false,
                        "reason",
                        "The bank's letter is missing.",
                        "at",
                        "2026-06-03T05:00:00Z",
                        "mendedAt",
                        "2026-06-05T05:00:00Z")));
        data.put(
                "returned",
                List.of(Map.of(
                        "name", "Dana Evaluator",
                        "by", "Aigerim Sample",
                        "at", "2026-06-13T05:00:00Z",
                        "reason", "One bid was read under the name of another.",
                        "sha256", SHA)));
        data.put(
                "votes",
                List.of(
                        Row.of("name", "Marat Evaluator", "agrees", true, "reason", null, "at", "2026-06-14T05:00:00Z"),
                        Map.of(
                                "name", "Dana Evaluator",
                                "agrees", false,
                                "reason", "Two schools are behind a ridge.",
                                "at", "2026-06-14T06:00:00Z")));
        data.put("bids", IntStream.range(0, 3).mapToObj(ReportSample::bid).toList());
        data.put("late", List.of(Map.of("supplier", "Late Link LLP", "at", "2026-06-01T13:00:00Z")));
        data.put(
                "checks",
                List.of(
                        Map.of("supplier", SUPPLIERS.get(0), "offers", 107, "compliant", 107, "failures", List.of()),
                        Map.of(
                                "supplier",
                                SUPPLIERS.get(1),
                                "offers",
                                103,
                                "compliant",
                                99,
                                "failures",
                                List.of(Map.of("requirement", "Latency", "offers", 4)))));
        data.put(
                "criteria",
                List.of(
                        computed("Download speed", 30, "SPEED", "2"),
                        computed("Latency", 10, "LATENCY", "30"),
                        judged("Experience", 30)));
        data.putAll(Map.of(
                "technicalPoints",
                70,
                "passMark",
                70,
                "passPoints",
                49,
                "coverage",
                90,
                "priceWeight",
                30,
                "priceFormula",
                "PROPORTIONAL"));
        data.put(
                "reasons",
                List.of(Map.of(
                        "criterion",
                        "Experience",
                        "weight",
                        30,
                        "given",
                        List.of(Map.of(
                                "supplier",
                                SUPPLIERS.get(0),
                                "points",
                                25,
                                "reason",
                                "Two hundred schools kept connected for nine years.",
                                "apart",
                                List.of(
                                        Map.of("name", "Marat Evaluator", "points", 12),
                                        Map.of("name", "Dana Evaluator", "points", 28)))))));
        data.put("changes", List.of(change()));
        data.put("bidderFlags", List.of(Map.of("code", "R038", "supplier", SUPPLIERS.get(1), "detail", "")));
        data.put(
                "prices",
                List.of(Map.of(
                        "lot", "LOT-1",
                        "supplier", SUPPLIERS.get(0),
                        "asked", "How do these prices come about?",
                        "answer", "Our fibre passes the schools.",
                        "verdict", "ACCEPTED",
                        "reason", "The map of the network shows it.")));
        data.put("lots", List.of(lot("LOT-1", "Turkestan North"), lot("LOT-2", "West"), unsuccessful()));
        return data;
    }

    static Map<String, Object> receipt() {
        var data = new TreeMap<String, Object>(Map.of(
                "reference", "KZ-2026-001",
                "title", "Giga Accelerate – интернет для школ Казахстана",
                "zone", "Asia/Almaty",
                "closesAt", "2026-06-01T13:00:00Z",
                "number", "R-7K2M-0012",
                "supplier", "Дала Байланыс Қоғамы ЖШС",
                "receivedAt", "2026-06-01T12:59:59.999Z",
                "revision", 2,
                "sha256", SHA));
        data.put("code", "0F3A9-77B21-C04DE");
        data.put("lots", 2);
        data.put(
                "envelopes",
                List.of(
                        Map.of("name", "TECHNICAL", "sha256", SHA),
                        Map.of("name", "LOT-1", "sha256", SHA),
                        Map.of("name", "LOT-7", "sha256", SHA)));
        data.put(
                "documents",
                List.of(Map.of("id", "3f0c9a52-8f0e-4a9b-9c57-0d6c1f6f2b10", "sha256", SHA, "size", 10_486_200)));
        data.put("sealedBy", "BROWSER");
        data.put("entry", 4711);
        data.put("commitment", SHA);
        data.put("nonce", "q83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq80");
        data.put("address", "https://tenders.example/open/receipt");
        data.put("qr", QrPath.of("https://tenders.example/open/receipt#R-7K2M-0012.0F3A9-77B21-C04DE"));
        return data;
    }

    private static Map<String, Object> member(String name, String act) {
        return Map.of(
                "name",
                name,
                "acts",
                List.of(act),
                "duties",
                List.of("CHAIR"),
                "undeclared",
                0,
                "conflicts",
                List.of(),
                "declaredAt",
                "2026-06-01T14:00:00Z");
    }

    private static Map<String, Object> conflicted(String name) {
        return Map.of(
                "name",
                name,
                "acts",
                List.of("sheet.handed-in"),
                "duties",
                List.of(),
                "undeclared",
                1,
                "conflicts",
                List.of(Map.of("supplier", SUPPLIERS.get(0), "reason", "His brother works there.")),
                "declaredAt",
                "2026-06-01T14:00:00Z");
    }

    private static Map<String, Object> bid(int index) {
        var bid = new TreeMap<String, Object>(Map.of(
                "number",
                "R-" + (index + 1),
                "supplier",
                SUPPLIERS.get(index),
                "receivedAt",
                "2026-06-01T09:12:44.0" + index + "1Z",
                "revision",
                1 + index,
                "sha256",
                SHA,
                "lots",
                List.of("LOT-1", "LOT-2"),
                "valid",
                index < 2));
        bid.put("fate", index < 2 ? null : "UNREADABLE");
        return bid;
    }

    private static Map<String, Object> computed(String title, int weight, String measure, String best) {
        return Map.of("title", title, "weight", weight, "judged", false, "measure", measure, "best", best);
    }

    private static Map<String, Object> judged(String title, int weight) {
        return Map.of("title", title, "weight", weight, "judged", true);
    }

    private static Map<String, Object> lot(String code, String title) {
        var second = new TreeMap<String, Object>(Map.of(
                "supplier",
                SUPPLIERS.get(1),
                "points",
                List.of("12.5", "2", "30"),
                "technical",
                "44.5",
                "status",
                "UNDER_PASS_MARK",
                "covered",
                13,
                "won",
                false));
        var first = new TreeMap<String, Object>(Map.of(
                "rank",
                1,
                "supplier",
                SUPPLIERS.get(0),
                "points",
                List.of("28.333333", "9.5", "25"),
                "technical",
                "62.833333",
                "status",
                "VALID",
                "covered",
                14,
                "won",
                true));
        first.putAll(Map.of("price", "1234567.891", "pricePoints", "30", "total", "92.833333"));
        return Map.of(
                "code", code,
                "title", title,
                "schools", 14,
                "winner", SUPPLIERS.get(0),
                "scores", List.of(first, second),
                "flags",
                        List.of(Map.of(
                                "code",
                                "SINGLE_BID",
                                "supplier",
                                SUPPLIERS.get(0),
                                "detail",
                                "One bid reached the pass mark.")),
                "corrections",
                        List.of(Map.of(
                                "supplier",
                                SUPPLIERS.get(0),
                                "school",
                                "KZ-611600-0003",
                                "original",
                                "36000",
                                "corrected",
                                "36900.5")),
                "variants",
                        List.of(Map.of(
                                "kind", "PRICE_WEIGHT", "detail", "40", "winner", SUPPLIERS.get(1), "changed", true)));
    }

    private static Map<String, Object> change() {
        var move = new TreeMap<String, Object>(
                Map.of("supplier", SUPPLIERS.get(1), "status", "DISQUALIFIED", "rankWas", 1, "totalWas", "93.125"));
        var lot = Map.of(
                "code", "LOT-1", "was", SUPPLIERS.get(1), "is", SUPPLIERS.get(0), "moves", List.<Object>of(move));
        return Map.of(
                "number", 1,
                "at", "2026-06-17T05:00:00Z",
                "supplier", SUPPLIERS.get(1),
                "kind", "DISQUALIFIED",
                "ground", "SANCTIONS",
                "reason", "Article 10: listed since 1 June.",
                "lots", List.of(lot));
    }

    private static Map<String, Object> unsuccessful() {
        var lot = new TreeMap<String, Object>(
                Map.of("code", "LOT-3", "title", "Centre", "schools", 6, "scores", List.of()));
        lot.putAll(Map.of("flags", List.of(), "corrections", List.of(), "variants", List.of()));
        return lot;
    }
}
