package global.giga.bid;

import global.giga.kernel.Duty;
import global.giga.kernel.Unattended;
import global.giga.notice.NoticeKind;
import global.giga.notice.Telling;
import global.giga.party.Account;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reminds people of deadlines: suppliers three days and one day before when they drafted and sealed nothing, key holders
 * when the bids wait for them. Each is told once for a deadline; one that was moved counts as another.
 */
@Unattended
public class Reminding {
    private static final Duration EARLY = Duration.ofDays(3);
    private static final Duration LATE = Duration.ofDays(1);

    @Inject
    EntityManager em;

    @Inject
    Telling telling;

    @Inject
    TenderNews news;

    @Inject
    TenderDuties duties;

    @Inject
    Clock clock;

    /** One round; nodes take turns. */
    public void round() {
        telling.turn();
        var now = clock.instant();
        published(now.plus(EARLY)).forEach(tender -> {
            if (now.isBefore(tender.closesAt())) {
                near(tender, !now.plus(LATE).isBefore(tender.closesAt()));
            } else {
                due(tender);
            }
        });
    }

    private List<Tender> published(Instant closingBy) {
        return em.createQuery(
                        "select t from Tender t where t.status = global.giga.tender.TenderStatus.PUBLISHED"
                                + " and t.closesAt <= :by order by t.id",
                        Tender.class)
                .setParameter("by", closingBy)
                .getResultList();
    }

    private void near(Tender tender, boolean late) {
        news.tellOnce(
                (late ? "late-" : "early-") + tender.closesAt(),
                undecided(tender),
                NoticeKind.DEADLINE_NEAR,
                tender,
                "/supplier/bid?tender=" + tender.id(),
                TenderNews.deadline(tender));
    }

    /** The people of suppliers who have a draft and no sealed bid that counts. */
    private List<Account> undecided(Tender tender) {
        return em.createQuery(
                        "select a from Account a where a.deactivatedAt is null and a.organization.id in"
                                + " (select d.key.organization from Draft d where d.tender = :tender)"
                                + " and not exists (select s from SealedBid s where s.tender = :tender"
                                + " and s.organization = a.organization and s.withdrawnAt is null and s.revision ="
                                + " (select max(n.revision) from SealedBid n where n.tender = :tender"
                                + " and n.organization = a.organization)) order by a.id",
                        Account.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    private void due(Tender tender) {
        news.tellOnce(
                "deadline-" + tender.closesAt(),
                duties.holders(tender.id(), Duty.KEY_HOLDER),
                NoticeKind.OPENING_DUE,
                tender,
                "/committee/opening?tender=" + tender.id());
    }
}
