package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.bid.OpenedDocument;
import global.giga.bid.OpenedFiles;
import global.giga.evaluation.Judging;
import global.giga.evaluation.ScoreSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Translated;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /committee/compare: the technical parts of all bids side by side, one question of the terms at a time. */
@Model
public class CommitteeComparePage {
    @Inject
    TenderInView view;

    @Inject
    @Param(name = "asked")
    String key;

    @Inject
    Judging judging;

    @Inject
    OpenedFiles opened;

    @Inject
    Caller caller;

    private ScoreSheet sheet;
    private Map<Long, List<OpenedDocument>> documents;

    /**
     * What suppliers were asked: a judged criterion, or a requirement.
     *
     * @param key see {@link Asked#key}
     */
    public record Question(String key, Translated title, boolean judged) {}

    public Tender getTender() {
        return view.tender();
    }

    /** Whether bids can be read. */
    public boolean isReadable() {
        return getTender().reached(TenderStatus.TECHNICAL_OPENED);
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = judging.sheet(caller, getTender().id());
        }
        return sheet;
    }

    /** The judged criteria, then the requirements. */
    public List<Question> getQuestions() {
        var terms = getTender().terms();
        return Stream.concat(
                        terms.judged().stream().map(c -> new Question(c.id(), c.title(), true)),
                        terms.requirements().stream().map(r -> new Question(Asked.key(r), r.text(), false)))
                .toList();
    }

    /** The question on screen: the one asked for, else the first; null where nothing is asked. */
    public Question getQuestion() {
        var all = getQuestions();
        return all.stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** What a bid says to the question on screen; empty for nothing. */
    public String answer(ScoreSheet.Row row) {
        var asked = getQuestion();
        return asked.judged() ? cell(row).answer() : row.promises().getOrDefault(asked.key(), "");
    }

    /** The score on the sheet for the question on screen, which is a criterion. */
    public ScoreSheet.Cell cell(ScoreSheet.Row row) {
        return row.cells().stream()
                .filter(cell -> cell.criterion().id().equals(getQuestion().key()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The documents of a bid for the question on screen. */
    public List<OpenedDocument> documents(ScoreSheet.Row row) {
        if (documents == null) {
            documents = getSheet().rows().stream()
                    .collect(Collectors.toMap(
                            ScoreSheet.Row::bid,
                            each -> opened.of(caller, getTender().id(), each.bid())));
        }
        return documents.get(row.bid()).stream()
                .filter(document -> getQuestion().key().equals(document.about()))
                .toList();
    }
}
