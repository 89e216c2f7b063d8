package global.giga;

import global.giga.bid.interest.Declaring;
import global.giga.party.Account;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import java.time.Clock;

/** The committee of a tender, doing by the services what its people do on the pages. */
public final class Committee {
    private Committee() {}

    /** Everybody with a duty has no interest in any supplier; those who declared already are left alone. */
    public static void declare(Portal portal, long tender) {
        var status = portal.get(Tenders.class)
                .get(tender)
                .statusAt(portal.get(Clock.class).instant());
        if (status.reached(TenderStatus.CLOSED) && !status.reached(TenderStatus.AWARDED)) {
            portal.get(TenderDuties.class).holders(tender, duty -> true).stream()
                    .map(Account::caller)
                    .forEach(caller -> portal.get(Declaring.class).declareNone(caller, tender));
        }
    }
}
