package global.giga.notice;

import global.giga.kernel.Unattended;
import global.giga.party.ExpiringPapers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Tells companies thirty days before that a licence or document of theirs expires, once for each last day. */
@Unattended
public class Expiring {
    static final int DAYS = 30;

    @Inject
    Telling telling;

    @Inject
    ExpiringPapers papers;

    @Inject
    Clock clock;

    public void round() {
        telling.turn();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (var paper : papers.between(today, today.plusDays(DAYS))) {
            telling.tellOnce(
                    paper.key() + "-" + paper.validUntil(),
                    telling.people(paper.organization()),
                    NoticeKind.DOCUMENT_EXPIRES,
                    null,
                    "/account/company",
                    paper.title(),
                    paper.validUntil());
        }
    }
}
