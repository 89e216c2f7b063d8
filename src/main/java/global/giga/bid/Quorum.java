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
        return finished.size() >= key.threshold() && staff(session, key, finished) >= staffNeeded(session, key);
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

    /** How many holders among the members do not judge bids of the tender; who brings the recovery key is none. */
    int staff(OpeningSession session, CommitteeKey key, List<OpeningMember> members) {
        var judges = judges(session.tender().id());
        var people = new HashSet<Long>();
        members.stream()
                .filter(m -> !key.recovery(m.position()))
                .forEach(m -> people.add(m.account().id()));
        people.removeAll(judges);
        return people.size();
    }

    /** The accounts that judge bids of the tender. */
    Set<Long> judges(long tender) {
        return duties.holders(tender, Duty::judges).stream().map(Account::id).collect(Collectors.toSet());
    }
}
