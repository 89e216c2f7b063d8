package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.bid.Offer;
import global.giga.bid.Opening;
import global.giga.bid.interest.DeclarationList;
import global.giga.document.PdfWriter;
import global.giga.document.Templates;
import global.giga.evaluation.committee.FormalChecks;
import global.giga.evaluation.committee.OwnScores;
import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The evaluation of a tender as PDF, from the ranking on; a draft until the evaluation is concluded. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class EvaluationReport {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    @Inject
    PriceQuestions questions;

    @Inject
    Doubts doubts;

    @Inject
    Deliberation deliberation;

    @Inject
    DeclarationList declarations;

    @Inject
    FormalChecks checks;

    @Inject
    OwnScores own;

    @Inject
    Opening opening;

    @Inject
    Results results;

    @Inject
    Acts acts;

    @Inject
    Templates templates;

    @Inject
    PdfWriter writer;

    @Inject
    Instance<ReportPart> parts;

    @Inject
    Clock clock;

    /** A report, ready to be written. */
    public record Report(String name, String template, String xhtml, Instant date, PdfWriter writer) {
        public void write(OutputStream out) {
            writer.write(xhtml, template, date, out);
        }
    }

    /**
     * In a language of the tender, or else in English.
     *
     * @throws global.giga.tender.TenderNotInState before the financial opening
     */
    @NeedsDuty
    public Report of(Caller caller, long tenderId, String language) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.FINANCIAL_OPENED, clock.instant());
        var wanted = tender.terms().languages().contains(language) ? language : "en";
        var model = model(caller, tender, wanted);
        parts.forEach(part -> model.putAll(part.of(tender, wanted)));
        var xhtml = templates.render(tender.template(), "evaluation-report", Locale.forLanguageTag(wanted), model);
        return new Report(tender.reference() + "-evaluation", tender.template(), xhtml, clock.instant(), writer);
    }

    private Map<String, Object> model(Caller caller, Tender tender, String language) {
        var id = tender.id();
        var done = acts.of(caller, id);
        var standings = results.standings(caller, id);
        var course = new ReportModel(tender, language);
        var committee = new ReportCommittee(tender, language, done);
        var lots = new ReportLots(
                tender,
                standings,
                doubts.look(tender),
                results.corrections(caller, id),
                results.freeOffers(caller, id));
        var model = course.data(done, clock.instant());
        model.putAll(course.opened(opening.minutes(caller, id), offers(id)));
        model.putAll(committee.members(declarations.of(id), done.signatures(Standing.digest(standings))));
        model.putAll(committee.deliberation(deliberation.of(tender), scores.judged(id), checks.of(id)));
        model.putAll(committee.returned(own.returned(id)));
        model.putAll(lots.data());
        model.putAll(ReportDecisions.data(exclusions.of(id), questions.of(id)));
        return model;
    }

    private Map<Bid, List<Offer>> offers(long tenderId) {
        return bids.openedOffers(tenderId).stream().collect(Collectors.groupingBy(Offer::bid));
    }
}
