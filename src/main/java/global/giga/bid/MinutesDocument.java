package global.giga.bid;

import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import global.giga.kernel.Json;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;

/** The minutes of an opening as PDF. */
@ApplicationScoped
public class MinutesDocument {
    @Inject
    Templates templates;

    @Inject
    PdfWriter writer;

    @Inject
    Tenders tenders;

    /** In a language of the tender, or else in English; the same minutes and signatures give the same bytes. */
    public void write(long tenderId, SignedMinutes signed, String language, OutputStream out) {
        var tender = tenders.get(tenderId);
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var model = Json.readMap(signed.minutes().json(), Object.class);
        model.put("title", tender.terms().title().in(wanted));
        model.put("heading", tender.terms().oneEnvelope() ? "ONE" : model.get("kind"));
        var priced = signed.minutes().bids().stream()
                .filter(bid -> bid.prices() != null)
                .toList();
        model.put("members", signed.minutes().members());
        model.put("priced", priced);
        model.put("withheld", signed.withheld());
        model.put(
                "discounts",
                priced.stream().anyMatch(bid -> !bid.prices().packages().isEmpty()));
        model.put("sha256", signed.sha256().hex());
        model.put("signatures", signed.signatures());
        var xhtml = templates.render(tender.template(), "opening-minutes", Locale.forLanguageTag(wanted), model);
        writer.write(xhtml, tender.template(), signed.minutes().completedAt(), out);
    }
}
