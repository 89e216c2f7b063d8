package global.giga.web.committee;

import global.giga.evaluation.Explanation;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.tender.Requirement;
import global.giga.tender.Terms;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** Requirements, and why a bid or an offer is out, in words. */
@Named
@RequestScoped
public class TermsWords {
    @Inject
    Texts texts;

    @Inject
    Show show;

    @Inject
    Figures figures;

    /** What a requirement asks. */
    public String requirement(Requirement requirement) {
        var key = "requirement." + requirement.rule();
        return requirement.freePupils() == null
                ? texts.of(key, show.number(requirement.limit()))
                : texts.of(
                        key + ".growing",
                        show.number(requirement.limit()),
                        show.number(requirement.freePupils()),
                        show.number(requirement.pupilsPerMbps()));
    }

    /** The points that the pass mark means. */
    public BigDecimal passPoints(Terms terms) {
        return terms.technicalPoints().multiply(terms.passMark().factor());
    }

    /** Why a bid has no rank in a lot. */
    public String reason(LotScore score, Terms terms) {
        var key = "BidStatus." + score.status() + ".reason";
        if (score.status() == BidStatus.NOT_ENOUGH_COVERAGE) {
            return texts.of(
                    key, show.number(score.covered()), show.number(score.schools()), show.percent(terms.coverage()));
        }
        if (score.status() == BidStatus.UNDER_PASS_MARK) {
            var mark = passPoints(terms);
            return texts.opened(terms, key, figures.beside(score.guaranteed(), mark), show.number(mark));
        }
        return texts.of(key);
    }

    /** What an offer gives and what the requirement of that id asks at its school. */
    public String failure(Explanation why, Explanation.Failure failure, String id) {
        var terms = why.tender().terms();
        var requirement = terms.requirements().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
        var pupils = why.items().get(failure.school()).pupils();
        return texts.of(
                "requirement." + requirement.rule() + ".failed",
                texts.name(requirement.text()),
                offered(requirement, failure),
                show.number(needed(requirement, pupils)));
    }

    private String offered(Requirement requirement, Explanation.Failure failure) {
        var connection = failure.connection();
        return switch (requirement.rule()) {
            case MIN_DOWNLOAD -> show.number(connection.download().value());
            case MIN_UPLOAD -> show.number(connection.upload().value());
            case UNLIMITED_DATA -> "";
            case MAX_LATENCY -> show.number(connection.latencyMs());
            case MIN_AVAILABILITY -> show.number(connection.availability().value());
            case MAX_DELIVERY -> show.number(connection.deliveryWeeks());
        };
    }

    private static BigDecimal needed(Requirement requirement, int pupils) {
        return requirement.rule() == Requirement.Rule.MIN_DOWNLOAD
                ? requirement.requiredDownload(pupils).value()
                : requirement.limit();
    }
}
