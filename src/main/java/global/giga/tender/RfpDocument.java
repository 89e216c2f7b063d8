package global.giga.tender;

import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;

/** The request for proposals of a tender as PDF. */
@ApplicationScoped
public class RfpDocument {
    private static final String DOCUMENT = "rfp";

    private final Templates templates;
    private final PdfWriter writer;

    /** For the container's proxy. */
    protected RfpDocument() {
        templates = null;
        writer = null;
    }

    @Inject
    public RfpDocument(Templates templates, PdfWriter writer) {
        this.templates = templates;
        this.writer = writer;
    }

    /**
     * Writes the document in a language of the tender; the same input gives the same bytes. A draft, not yet published,
     * says so on each page and bears the date of its deadline.
     */
    public void write(RfpInput input, String language, OutputStream out) {
        var xhtml = templates.render(
                input.template(), DOCUMENT, Locale.forLanguageTag(language), RfpModel.of(input, language));
        var date = input.published() == null ? input.closesAt() : input.published();
        writer.write(xhtml, input.template(), date, out);
    }
}
