package global.giga.tender;

import global.giga.letter.LetterWords;
import global.giga.letter.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The published tenders as an Atom feed (RFC 4287), newest first; an entry is updated when its tender was amended. */
@ApplicationScoped
class TenderFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;
    private static final List<String> UPDATES =
            List.of("tender.published", "tender.amended", "tender.extended", "tender.cancelled");

    @Inject
    EntityManager em;

    @Inject
    PublicAddress address;

    byte[] write(List<Tender> published, String language) {
        var newest = published.stream()
                .sorted(Comparator.comparing(Tender::opensAt).reversed())
                .limit(MOST)
                .toList();
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            new Writing(xml, LetterWords.in(language), updates(newest)).feed(newest);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** When each was published or changed last, from the trail: one statement. */
    private Map<Long, Instant> updates(List<Tender> tenders) {
        return em.createQuery(
                        "select e.tender, e.recordedAt from AuditEntry e where e.act in :acts order by e.number",
                        Object[].class)
                .setParameter("acts", UPDATES)
                .getResultStream()
                .filter(row -> row[0] != null)
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1], (earlier, later) -> later));
    }

    private final class Writing {
        private final XMLStreamWriter xml;
        private final LetterWords words;
        private final Map<Long, Instant> updates;

        Writing(XMLStreamWriter xml, LetterWords words, Map<Long, Instant> updates) {
            this.xml = xml;
            this.words = words;
            this.updates = updates;
        }

        void feed(List<Tender> tenders) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", words.language());
            text("id", uuid("feed"));
            text("title", words.of("feed.title", List.of()));
            text(
                    "updated",
                    tenders.stream()
                            .map(this::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(Instant.EPOCH)
                            .toString());
            author();
            link("self", "application/atom+xml", address.of("/api/tenders.atom?language=" + words.language()));
            link("alternate", "text/html", address.of("/open/tenders"));
            for (var tender : tenders) {
                entry(tender);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void entry(Tender tender) throws XMLStreamException {
            var terms = tender.terms();
            xml.writeStartElement(ATOM, "entry");
            text("id", uuid(tender.reference()));
            text("title", tender.reference() + " – " + terms.title().in(words.language()));
            text("published", tender.opensAt().toString());
            text("updated", updated(tender).toString());
            link("alternate", "text/html", address.of("/open/tender?id=" + tender.id()));
            link(
                    "related",
                    "text/calendar",
                    address.of("/api/tenders/" + tender.id() + "/calendar.ics?language=" + words.language()));
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", terms.country());
            text("summary", summary(tender));
            xml.writeEndElement();
        }

        private String summary(Tender tender) {
            var deadline = words.time(tender.closesAt(), tender.terms().zone());
            return words.of(
                    tender.cancelled() ? "feed.cancelled" : "feed.summary",
                    List.of(tender.terms().summary().in(words.language()), deadline));
        }

        private Instant updated(Tender tender) {
            return updates.getOrDefault(tender.id(), tender.opensAt());
        }

        private void author() throws XMLStreamException {
            xml.writeStartElement(ATOM, "author");
            text("name", words.of("site.name", List.of()));
            xml.writeEndElement();
        }

        private void text(String name, String value) throws XMLStreamException {
            xml.writeStartElement(ATOM, name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }

        private void link(String relation, String type, String to) throws XMLStreamException {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", to);
        }
    }

    /** Stays the same wherever the portal moves. */
    private static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("giga-tenders/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
