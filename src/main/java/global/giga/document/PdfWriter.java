package global.giga.document;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Writes XHTML as PDF for the archive: PDF/A-2a, tagged (PDF/UA-1), fonts and colours inside. The same XHTML and date
 * give the same bytes. Nothing is read but files of the templates; anything else that a document refers to is a {@link
 * TemplateFault}.
 */
@ApplicationScoped
public class PdfWriter {
    /** The fonts: Latin, Cyrillic with the letters of Kazakh, mathematical signs. */
    private static final Map<String, byte[]> FONTS = Map.of(
            "Regular", resource("fonts/OpenSans-Regular.ttf"),
            "Semibold", resource("fonts/OpenSans-Semibold.ttf"),
            "Bold", resource("fonts/OpenSans-Bold.ttf"),
            "Italic", resource("fonts/OpenSans-Italic.ttf"));

    private static final String FAMILY = "Open Sans";
    private static final byte[] COLOURS = resource("sRGB.icc");
    private static final String SCHEME = "template";

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final TemplateFiles files;

    /** For the container's proxy. */
    protected PdfWriter() {
        files = null;
    }

    @Inject
    public PdfWriter(TemplateFiles files) {
        this.files = files;
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /**
     * Writes the document; title, author and language are those of its head.
     *
     * @param template the folder that its style sheets and images are relative to
     * @param date the document's date in its properties
     */
    public void write(String xhtml, String template, Instant date, OutputStream out) {
        var outside = new OutsideResources(SCHEME + ":/" + template + "/");
        try (var renderer = builder(outside)
                .withW3cDocument(parsed(xhtml, template), outside.base())
                .toStream(out)
                .buildPdfRenderer()) {
            try (var pdf = renderer.createPDFKeepOpen()) {
                outside.refuse();
                date(pdf, date);
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(OutsideResources outside) {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Giga tenders")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useProtocolsStreamImplementation(uri -> new TemplateStream(files, uri), SCHEME);
        builder.useExternalResourceAccessControl(
                outside, com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Semibold", 600, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(FONTS.get(name)), FAMILY, weight, style, true);
    }

    /** The creation date and the identifier come from the document's date, not from the clock. */
    private static void date(PDDocument pdf, Instant date) throws IOException {
        var second = date.atZone(ZoneOffset.UTC).withNano(0);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(second));
        pdf.setDocumentId(second.toEpochSecond());
        var catalog = pdf.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(<xmp:CreateDate>)[^<]*",
                        "$1"
                                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        second.withZoneSameInstant(ZoneOffset.UTC)));
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static Document parsed(String xhtml, String template) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException e) {
            throw new TemplateFault(template, e.getLineNumber(), e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfWriter.class.getResourceAsStream("/document/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
