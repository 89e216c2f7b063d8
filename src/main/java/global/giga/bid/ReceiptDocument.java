package global.giga.bid;

import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A receipt as PDF. */
@ApplicationScoped
public class ReceiptDocument {
    @Inject
    Templates templates;

    @Inject
    PdfWriter writer;

    @Inject
    Tenders tenders;

    /** In a language of the tender, or else in English; the same receipt gives the same bytes. */
    public void write(Receipt receipt, String language, OutputStream out) {
        var tender = tenders.get(receipt.tender());
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var xhtml = templates.render(
                tender.template(), "receipt", Locale.forLanguageTag(wanted), model(receipt, tender, wanted));
        writer.write(xhtml, tender.template(), receipt.receivedAt(), out);
    }

    private Map<String, Object> model(Receipt receipt, Tender tender, String language) {
        var model = new LinkedHashMap<String, Object>();
        model.put("reference", tender.reference());
        model.put("title", tender.terms().title().in(language));
        model.put("zone", tender.terms().zone());
        model.put("closesAt", tender.closesAt());
        model.put("number", receipt.number());
        model.put("supplier", receipt.supplier());
        model.put("receivedAt", receipt.receivedAt());
        model.put("revision", receipt.revision());
        model.put("sha256", receipt.sha256().hex());
        model.put("lots", lots(receipt, tender));
        model.put("address", null);
        return model;
    }

    private List<Map<String, String>> lots(Receipt receipt, Tender tender) {
        return tenders.lots(tender.id()).stream()
                .filter(lot -> receipt.lots().contains(lot.code()))
                .map(ReceiptDocument::lot)
                .toList();
    }

    private static Map<String, String> lot(Lot lot) {
        return Map.of("code", lot.code(), "title", lot.title());
    }
}
