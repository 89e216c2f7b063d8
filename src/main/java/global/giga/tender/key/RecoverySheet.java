package global.giga.tender.key;

import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tenders;
import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values dealt to the recovery key on paper: QR codes of letters that only the key's private half opens. */
@ApplicationScoped
public class RecoverySheet {
    private static final int QUIET = 4;

    @Inject
    Templates templates;

    @Inject
    PdfWriter writer;

    @Inject
    Tenders tenders;

    @Inject
    Clock clock;

    /** In a language of the tender, or else in English. */
    public void write(long tenderId, KeyMaterial material, String language, OutputStream out) {
        var tender = tenders.get(tenderId);
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var model = new LinkedHashMap<String, Object>();
        model.put("reference", tender.reference());
        model.put("title", tender.terms().title().in(wanted));
        model.put("epoch", material.epoch());
        model.put("position", material.position());
        model.put("threshold", material.threshold());
        model.put("letters", letters(material));
        var xhtml = templates.render(tender.template(), "recovery-sheet", Locale.forLanguageTag(wanted), model);
        writer.write(xhtml, tender.template(), clock.instant(), out);
    }

    private static List<Map<String, Object>> letters(KeyMaterial material) {
        var letters = new ArrayList<Map<String, Object>>();
        for (var kind : EnvelopeKind.values()) {
            material.keys()
                    .get(kind)
                    .forEach((dealer, letter) -> letters.add(Map.of(
                            "kind",
                            kind.name(),
                            "dealer",
                            dealer,
                            "code",
                            svg(letter.letter(), kind.name() + " " + dealer))));
        }
        return letters;
    }

    private static String svg(String text, String name) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"" + name
                + "\" width=\"390\" height=\"390\" viewBox=\"0 0 " + side + " " + side + "\"><path d=\"" + path
                + "\" fill=\"#000\"/></svg>";
    }
}
