package global.giga.bid;

import global.giga.document.PdfWriter;
import global.giga.document.QrPath;
import global.giga.document.Templates;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.LinkedHashMap;
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

    /**
     * In a language of the tender, or else in English; the same receipt gives the same bytes.
     *
     * @param page address of the page that verifies receipts
     */
    public void write(Receipt receipt, String language, String page, OutputStream out) {
        var tender = tenders.get(receipt.tender());
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var xhtml = templates.render(
                tender.template(), "receipt", Locale.forLanguageTag(wanted), model(receipt, tender, wanted, page));
        writer.write(xhtml, tender.template(), receipt.receivedAt(), out);
    }

    private static Map<String, Object> model(Receipt receipt, Tender tender, String language, String page) {
        var model = new LinkedHashMap<String, Object>();
        model.put("reference", tender.reference());
        model.put("title", tender.terms().title().in(language));
        model.put("zone", tender.terms().zone());
        model.put("closesAt", tender.closesAt());
        model.put("number", receipt.number());
        model.put("code", receipt.code());
        model.put("supplier", receipt.supplier());
        model.put("receivedAt", receipt.receivedAt());
        model.put("revision", receipt.revision());
        model.put("sha256", receipt.sha256().hex());
        model.put("lots", receipt.lots());
        model.put(
                "envelopes",
                receipt.envelopes().stream().map(ReceiptDocument::envelope).toList());
        model.put("documents", receipt.documents());
        model.put("sealedBy", receipt.sealedBy());
        model.put("entry", receipt.entry());
        model.put("commitment", receipt.commitment().hex());
        model.put("nonce", receipt.nonce());
        model.put("address", page);
        model.put("qr", QrPath.of(page + "#" + receipt.number() + "." + receipt.code()));
        return model;
    }

    private static Map<String, String> envelope(Receipt.EnvelopeDigest envelope) {
        return Map.of("name", envelope.name(), "sha256", envelope.sha256().hex());
    }
}
