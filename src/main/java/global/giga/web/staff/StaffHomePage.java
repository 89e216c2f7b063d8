package global.giga.web.staff;

import static global.giga.tender.TenderStatus.AWARD_PROPOSED;
import static global.giga.tender.TenderStatus.CLOSED;
import static global.giga.tender.TenderStatus.DRAFT;
import static global.giga.tender.TenderStatus.EVALUATED;
import static global.giga.tender.TenderStatus.FINANCIAL_OPENED;
import static global.giga.tender.TenderStatus.PUBLISHED;
import static global.giga.tender.TenderStatus.STANDSTILL;
import static global.giga.tender.TenderStatus.TECHNICAL_FROZEN;
import static global.giga.tender.TenderStatus.TECHNICAL_OPENED;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tendering;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** /staff/home: the tenders by what has to be done next. */
@Model
public class StaffHomePage {
    /** Nothing happens in these until somebody acts; the most urgent first. */
    private static final List<TenderStatus> TO_DO = List.of(
            CLOSED, AWARD_PROPOSED, EVALUATED, FINANCIAL_OPENED, TECHNICAL_FROZEN, TECHNICAL_OPENED, STANDSTILL, DRAFT);

    @Inject
    Tendering tendering;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    private List<TenderLine> tenders;
    private Map<Long, Set<Duty>> own;

    public List<TenderLine> getTenders() {
        if (tenders == null) {
            tenders = tendering.desk(caller);
        }
        return tenders;
    }

    /** The tenders that the visitor can bring on. */
    public List<TenderLine> getTodo() {
        return acting().filter(this::mine).toList();
    }

    /** The tenders that somebody else has to bring on. */
    public List<TenderLine> getWaiting() {
        return acting().filter(line -> !mine(line)).toList();
    }

    private Stream<TenderLine> acting() {
        return getTenders().stream()
                .filter(line -> TO_DO.contains(line.status()))
                .sorted(Comparator.comparingInt(line -> TO_DO.indexOf(line.status())));
    }

    private boolean mine(TenderLine line) {
        if (own == null) {
            own = duties.tenders(caller);
        }
        return !Collections.disjoint(
                line.status().turn(), own.getOrDefault(line.tender().id(), Set.of()));
    }

    public List<TenderLine> getOpen() {
        return getTenders().stream().filter(line -> line.status() == PUBLISHED).toList();
    }

    public List<TenderLine> getOver() {
        return getTenders().stream()
                .filter(line -> line.status() != PUBLISHED && !TO_DO.contains(line.status()))
                .toList();
    }
}
