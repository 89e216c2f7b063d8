package global.giga.bid;

import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether enough of the right people have done their part (R2.1). */
@ApplicationScoped
public class Quorum {
    @Inject
    TenderDuties duties;

    /** As many shares as the key needs, and enough people among them who do not judge bids. */
    boolean reached(OpeningSession session, CommitteeKey key, List<OpeningMember> members) {
        var finished = finished(key, members);
        return finished.size() >= key.threshold() && staff(session, finished) >= staffNeeded(session, key);
    }

    /** Those whose share, as it is dealt now, has been used on every envelope. */
    static List<OpeningMember> finished(CommitteeKey key, List<OpeningMember> members) {
        return members.stream()
                .filter(m -> m.epoch() == key.epoch() && m.finishedAt() != null)
                .toList();
    }

    int staffNeeded(OpeningSession session, CommitteeKey key) {
        return session.tender().terms().opening().staffOf(key.holders());
    }

    /**
     * How many people among the members do not judge bids of the tender. The recovery key is in the organisation's own
     * hands: who brings it counts like a holder. Nobody counts twice, so that one person with an own share and the recovery
     * key is still one.
     */
    int staff(OpeningSession session, List<OpeningMember> members) {
        return staff(members, judges(session.tender().id()));
    }

    /** The same where it is known already who judges bids. */
    static int staff(List<OpeningMember> members, Set<Long> judges) {
        var people = new HashSet<Long>();
        members.forEach(m -> people.add(m.account().id()));
        people.removeAll(judges);
        return people.size();
    }

    /** The accounts that judge bids of the tender: one statement. */
    Set<Long> judges(long tender) {
        return duties.holders(tender, Duty::judges).stream().map(Account::id).collect(Collectors.toSet());
    }
}
