package global.giga.evaluation;

import global.giga.evaluation.committee.OwnScores;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far scoring has come: numbers alone, nothing of what bids or scores say. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class JudgingProgress {
    @Inject
    Tenders tenders;

    @Inject
    Scores scores;

    @Inject
    OwnScores own;

    @Inject
    TenderDuties duties;

    @Inject
    Clock clock;

    /** The tenders of the caller whose bids can be read, newest first. */
    public List<JudgingWork> work(Caller caller) {
        var duty = duties.tenders(caller);
        var bidsOf = scores.readableBids();
        var agreedOf = scores.given();
        var ownOf = own.given(caller.account());
        return tenders.lines(duty.keySet(), clock.instant()).stream()
                .filter(line -> line.status() != TenderStatus.CLOSED
                        && bidsOf.containsKey(line.tender().id()))
                .map(line -> work(line, bidsOf, alone(line, duty) ? ownOf : agreedOf))
                .toList();
    }

    /** One of them. Refused before the technical opening. */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public JudgingWork of(Caller caller, long tenderId) {
        return work(caller).stream()
                .filter(work -> work.line().tender().id() == tenderId)
                .findFirst()
                .orElseThrow(() -> new TenderNotInState(tenders.get(tenderId).statusAt(clock.instant())));
    }

    private static boolean alone(TenderLine line, Map<Long, Set<Duty>> duty) {
        return line.status() == TenderStatus.TECHNICAL_OPENED
                && duty.get(line.tender().id()).stream().anyMatch(Duty::judges);
    }

    private static JudgingWork work(TenderLine line, Map<Long, Long> bidsOf, Map<Long, Long> givenOf) {
        var id = line.tender().id();
        var criteria = line.tender().terms().judged().size();
        return new JudgingWork(line, bidsOf.get(id), givenOf.getOrDefault(id, 0L), bidsOf.get(id) * criteria);
    }
}
