package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What calendars and news readers get of the published tenders. */
class FeedsDbTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static Portal portal;
    private static Tender first;
    private static long draft;

    @BeforeAll
    static void load() {
        System.setProperty("app.origin", "https://tenders.giga.example");
        portal = Sample.portal();
        first = portal.get(Tenders.class).get(Sample.closed(portal).id());
        draft = portal.get(Tendering.class)
                .draft(portal.caller(SampleWorld.STAFF), "FEED-1", "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                .id();
    }

    @AfterAll
    static void close() {
        portal.close();
        System.clearProperty("app.origin");
    }

    private static Rfps rfps() {
        return portal.get(Rfps.class);
    }

    private static byte[] ics(String language) {
        return rfps().calendar(Caller.ANONYMOUS, first.id(), language);
    }

    private static List<VEvent> events(byte[] ics) {
        var calendars = Biweekly.parse(new String(ics, StandardCharsets.UTF_8));
        var calendar = calendars.first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents();
    }

    @Test
    void theCalendarHasQuestionsDeadlineAndOpeningWithAReminderADayBefore() {
        var events = events(ics("en"));
        assertThat(events)
                .extracting(e -> e.getUid().getValue())
                .containsExactly(
                        "tender-" + first.id() + "-questions@tenders.giga.example",
                        "tender-" + first.id() + "-deadline@tenders.giga.example",
                        "tender-" + first.id() + "-opening@tenders.giga.example");
        assertThat(events)
                .extracting(e -> e.getDateStart().getValue().toInstant())
                .containsExactly(first.questionsUntil(), first.closesAt(), first.closesAt());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getAlarms()).singleElement().satisfies(alarm -> assertThat(
                            alarm.getTrigger().getDuration().toMillis())
                    .isEqualTo(-Duration.ofDays(1).toMillis()));
            assertThat(event.getSequence().getValue()).isEqualTo(first.sequence());
            assertThat(event.getDescription().getValue())
                    .contains("https://tenders.giga.example/open/tender?id=" + first.id());
        });
    }

    @Test
    void aLaterFileOfAChangedTenderReplacesTheEvents() {
        var unpublished = portal.get(Tenders.class).get(draft);
        assertThat(first.sequence()).isGreaterThan(unpublished.sequence());
        assertThat(events(ics("en")).get(0).getSequence().getValue()).isPositive();
    }

    @Test
    void theCalendarSpeaksTheLanguageAndEnglishWhereThereIsNone() {
        assertThat(events(ics("kk")).get(1).getSummary().getValue()).isEqualTo("KZ-2026-01: өтінім беру мерзімі");
        assertThat(events(ics("fr")).get(1).getSummary().getValue()).isEqualTo("KZ-2026-01: deadline for bids");
    }

    @Test
    void aDraftHasNoCalendarAndIsInNoFeed() throws Exception {
        var officer = portal.caller(SampleWorld.STAFF);
        assertThatThrownBy(() -> rfps().calendar(officer, draft, "en")).isInstanceOf(NotFound.class);
        assertThat(texts(feed("en"), "title")).noneMatch(title -> title.contains("FEED-1"));
    }

    @Test
    void theFeedHasWhatRfc4287AsksForNewestFirst() throws Exception {
        var feed = feed("ru");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo("ru");
        for (var once : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        var entries = children(feed, "entry");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(2);
        assertThat(entries).allSatisfy(entry -> {
            for (var once : List.of("id", "title", "published", "updated", "summary")) {
                assertThat(children(entry, once)).as(once).hasSize(1);
            }
            assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
            assertThat(Instant.parse(text(entry, "updated"))).isAfterOrEqualTo(Instant.parse(text(entry, "published")));
            assertThat(children(entry, "link"))
                    .filteredOn(l -> l.getAttribute("rel").equals("alternate"))
                    .singleElement()
                    .satisfies(
                            l -> assertThat(l.getAttribute("href")).startsWith("https://tenders.giga.example/open/"));
        });
        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
        var published = entries.stream()
                .map(entry -> Instant.parse(text(entry, "published")))
                .toList();
        assertThat(published).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(texts(feed, "title")).anyMatch(title -> title.startsWith("KZ-2026-01"));
    }

    @Test
    void theFeedIsTheSameWhileNothingChanges() {
        assertThat(rfps().feed("en")).isEqualTo(rfps().feed("en"));
    }

    private static Element feed(String language) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(rfps().feed(language)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static List<String> texts(Element feed, String name) {
        return children(feed, "entry").stream().map(entry -> text(entry, name)).toList();
    }
}
