package global.giga.web.committee;

import global.giga.bid.Watching;
import global.giga.bid.interest.Correcting;
import global.giga.bid.interest.Declaring;
import global.giga.evaluation.JudgingProgress;
import global.giga.evaluation.JudgingWork;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** /committee/home: the tenders to score, then those that are scored. */
@Model
public class CommitteeHomePage {
    @Inject
    JudgingProgress judging;

    @Inject
    Watching watching;

    @Inject
    Declaring declaring;

    @Inject
    Correcting correcting;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    private List<JudgingWork> work;
    private List<Watching.Known> openings;
    private List<TenderLine> undeclared;

    private List<JudgingWork> work() {
        if (work == null) {
            work = judging.work(caller);
        }
        return work;
    }

    /** The tenders in which the visitor has to declare interests before anything else. */
    public List<TenderLine> getUndeclared() {
        if (undeclared == null) {
            undeclared = declaring.work(caller);
        }
        return undeclared;
    }

    /** Whether a conflict of the visitor stands somewhere. */
    public boolean isConflicted() {
        return correcting.conflicted(caller);
    }

    private List<Watching.Known> openings() {
        if (openings == null) {
            openings = watching.openings(caller);
        }
        return openings;
    }

    /** The openings that are due. */
    public List<Watching.Known> getOpenings() {
        return openings().stream().filter(opening -> !opening.over()).toList();
    }

    /** The openings of which there are minutes. */
    public List<Watching.Known> getOpened() {
        return openings().stream().filter(Watching.Known::over).toList();
    }

    public List<JudgingWork> getTodo() {
        var mine = duties.tenders(caller);
        return work().stream()
                .filter(CommitteeHomePage::open)
                .filter(w -> mine.getOrDefault(w.line().tender().id(), Set.of()).stream()
                        .anyMatch(Duty::readsScores))
                .toList();
    }

    public List<JudgingWork> getDone() {
        return work().stream().filter(w -> !open(w)).toList();
    }

    private static boolean open(JudgingWork work) {
        return work.line().status() == TenderStatus.TECHNICAL_OPENED;
    }
}
