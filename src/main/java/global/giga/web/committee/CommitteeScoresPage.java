package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.bid.OpenedDocument;
import global.giga.bid.OpenedFiles;
import global.giga.evaluation.Judging;
import global.giga.evaluation.Returning;
import global.giga.evaluation.ScoreSheet;
import global.giga.evaluation.committee.ReturnedSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.staff.Uploads;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /committee/scores: the score sheet, one bid at a time. */
@Model
public class CommitteeScoresPage {
    @Inject
    TenderInView view;

    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    Judging judging;

    @Inject
    Returning returning;

    @Inject
    OpenedFiles opened;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private ScoreSheet sheet;
    private List<ScoreInput> inputs;
    private List<OpenedDocument> documents;
    private Part file;
    private String back;
    private Optional<ReturnedSheet> returned;

    /** Saves what is filled in for the bid on screen and goes to the next one that is not complete. */
    public String save() {
        var bid = getRow().bid();
        var given = getInputs().stream()
                .filter(ScoreInput::filled)
                .map(ScoreInput::judgement)
                .toList();
        judging.judge(caller, view.id(), bid, given);
        sheet = judging.sheet(caller, view.id());
        notices.done("committee.scores.saved", getRow().supplier(), sheet.scored(), sheet.cells());
        return page(next(bid));
    }

    public String importScores() {
        int scores = judging.importScores(caller, view.id(), Uploads.bytes(file));
        notices.done("committee.scores.imported", scores);
        return page(bidId);
    }

    /** Closes the own sheet; what comes next is the consensus. */
    public String handIn() {
        judging.handIn(caller, view.id());
        notices.done("committee.scores.handedin");
        return "/committee/consensus?faces-redirect=true&tender=" + view.id();
    }

    /** Opens the own sheet again. */
    public String takeBack() {
        returning.takeBack(caller, view.id(), back);
        notices.done("committee.scores.takenBack");
        return page(bidId);
    }

    private String page(Long bid) {
        return "/committee/scores?faces-redirect=true&tender=" + view.id() + (bid == null ? "" : "&bid=" + bid);
    }

    /** The next incomplete bid after this one, from the start again; else this one. */
    private long next(long bid) {
        var rows = sheet.rows();
        int here = rows.indexOf(getRow());
        for (int step = 1; step <= rows.size(); step++) {
            var row = rows.get((here + step) % rows.size());
            if (!row.complete()) {
                return row.bid();
            }
        }
        return bid;
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
    }

    /** Whether bids can be read. */
    public boolean isReadable() {
        return getTender().reached(TenderStatus.TECHNICAL_OPENED);
    }

    /** Whether scores can still be given. */
    public boolean isOpen() {
        return getStatus() == TenderStatus.TECHNICAL_OPENED;
    }

    /** Whether the visitor is one of those who judge. */
    public boolean isJudge() {
        return view.duties().stream().anyMatch(Duty::judges);
    }

    /** Whether the visitor gives scores now, and not only reads them. */
    public boolean isScoring() {
        return isOpen() && isJudge() && getSheet().handedInAt() == null;
    }

    /** Why the own sheet is open again; null unless it is. */
    public ReturnedSheet getReturned() {
        if (returned == null) {
            returned = !isScoring()
                    ? Optional.empty()
                    : returning.returned(caller, getTender().id()).stream()
                            .filter(sheet -> sheet.account().id().equals(caller.account()))
                            .findFirst();
        }
        return returned.orElse(null);
    }

    /** Whether the visitor opened it. */
    public boolean isOwnReturn() {
        return getReturned().by().id().equals(caller.account());
    }

    /** Whether the visitor can close the own sheet now. */
    public boolean isComplete() {
        return isScoring() && getSheet().missing() == 0;
    }

    /** Whether scores are on the sheet: the visitor's own, or after the freeze the consensus. */
    public boolean isScored() {
        return isJudge() || !isOpen();
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = judging.sheet(caller, getTender().id());
        }
        return sheet;
    }

    /** The bid on screen: the one asked for, else the first that is not complete, else the first. */
    public ScoreSheet.Row getRow() {
        var rows = getSheet().rows();
        return rows.stream()
                .filter(row -> bidId != null && row.bid() == bidId)
                .findFirst()
                .or(() -> rows.stream().filter(row -> !row.complete()).findFirst())
                .orElse(rows.get(0));
    }

    public List<ScoreInput> getInputs() {
        if (inputs == null) {
            inputs = getRow().cells().stream().map(ScoreInput::new).toList();
        }
        return inputs;
    }

    /** The day of the deadline where the tender is: papers of suppliers have to be valid on it. */
    public LocalDate getDay() {
        return getTender().closesAt().atZone(getTender().terms().zone()).toLocalDate();
    }

    /** What the supplier enclosed with the bid on screen. */
    public List<OpenedDocument> getDocuments() {
        if (documents == null) {
            documents = opened.of(caller, getTender().id(), getRow().bid());
        }
        return documents;
    }

    /** Those of them that are for the requirement or criterion; null for those of the bid as a whole. */
    public List<OpenedDocument> documents(String asked) {
        return getDocuments().stream()
                .filter(document -> Objects.equals(document.about(), asked))
                .toList();
    }

    /** The requirements that the bid on screen has words or documents for. */
    public List<Requirement> getAnswered() {
        return getTender().terms().requirements().stream()
                .filter(r -> getRow().promises().containsKey(key(r))
                        || getRow().hidden().contains(key(r))
                        || !documents(key(r)).isEmpty())
                .toList();
    }

    /** Under what words and documents for the requirement stand. */
    public String key(Requirement requirement) {
        return Asked.key(requirement);
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
