package global.giga.award;

import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.letter.LetterWords;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The award notice for everybody and the letter for each bidder, as PDF/A in the languages of the tender. */
@Service
public class AwardDocuments {
    @Inject
    Tenders tenders;

    @Inject
    Publishing publishing;

    @Inject
    Debriefing debriefing;

    @Inject
    Templates templates;

    @Inject
    PdfWriter writer;

    /** A document, ready to be written. */
    public record Document(String name, String template, String xhtml, Instant date, PdfWriter writer) {
        public void write(OutputStream out) {
            writer.write(xhtml, template, date, out);
        }
    }

    /** In a language of the tender, or else in English. @throws NotFound before an award is approved */
    @PermitAll
    public Document notice(long tenderId, String language) {
        var tender = tenders.get(tenderId);
        var published = publishing
                .award(tenderId)
                .filter(p -> p.award().state() != Award.State.NONE)
                .orElseThrow(NotFound::new);
        var wanted = wanted(tender, language);
        var award = published.award();
        var model = head(tender, wanted);
        model.put("final", award.state() == Award.State.FINAL);
        model.put("approvedAt", award.approvedAt());
        model.put("standsUntil", award.standsUntil());
        model.put("price", award.price());
        model.put("schools", award.schools());
        model.put("pupils", award.pupils());
        model.put(
                "lots",
                award.lots().stream()
                        .map(lot -> AwardModel.lot(lot, published.bids(), words(wanted)))
                        .toList());
        model.put(
                "departed", award.departed().stream().map(AwardModel::departed).toList());
        model.put("suppliers", award.suppliers());
        model.put("seed", published.seed());
        model.put("seedHash", tender.lotteryHash().hex());
        return document(tender, "award-notice", wanted, model, award.approvedAt());
    }

    /** The caller's own. @throws NotFound unless its bid was opened and an award is approved */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public Document letter(Caller caller, long tenderId, String language) {
        var debrief = debriefing.of(caller, tenderId);
        if (debrief.approvedAt() == null) {
            throw new NotFound();
        }
        var tender = debrief.tender();
        var wanted = wanted(tender, language);
        var model = head(tender, wanted);
        model.put("supplier", debrief.supplier());
        model.put("approvedAt", debrief.approvedAt());
        model.put("standsUntil", debrief.standsUntil());
        model.put("won", debrief.won());
        model.put(
                "lots",
                debrief.lots().stream()
                        .map(lot -> AwardModel.debrief(lot, tender.terms(), words(wanted)))
                        .toList());
        model.put("reasons", AwardModel.reasons(debrief, wanted));
        return document(tender, "award-letter", wanted, model, debrief.approvedAt());
    }

    private Document document(Tender tender, String name, String language, Map<String, Object> model, Instant date) {
        var xhtml = templates.render(tender.template(), name, Locale.forLanguageTag(language), model);
        return new Document(tender.reference() + "-" + name, tender.template(), xhtml, date, writer);
    }

    private static String wanted(Tender tender, String language) {
        return tender.terms().languages().contains(language) ? language : "en";
    }

    private static LetterWords words(String language) {
        return LetterWords.in(language);
    }

    private static Map<String, Object> head(Tender tender, String language) {
        var model = new LinkedHashMap<String, Object>();
        model.put("reference", tender.reference());
        model.put("title", tender.terms().title().in(language));
        model.put("country", tender.terms().country());
        model.put("zone", tender.terms().zone());
        model.put("currency", tender.terms().currency());
        return model;
    }
}
