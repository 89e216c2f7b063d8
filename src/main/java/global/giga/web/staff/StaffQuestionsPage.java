package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.question.Answer;
import global.giga.tender.question.AskedQuestion;
import global.giga.tender.question.Clarification;
import global.giga.tender.question.Clarifying;
import global.giga.tender.question.HeldAnswer;
import global.giga.tender.question.PublicAnswer;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /staff/questions: what suppliers ask, and one answer to several of them for everybody. */
@Model
public class StaffQuestionsPage {
    private static final String CHOSEN = "chosen";

    @Inject
    @Param
    Long id;

    @Inject
    Appointing appointing;

    @Inject
    Clarifying clarifying;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Tender tender;
    private List<AskedQuestion> inbox;
    private List<PublicAnswer> answers;
    private List<HeldAnswer> held;
    private Set<Long> chosen;
    private String question;
    private String answer;

    /** @throws NotFound when there is no such tender, or nobody outside knows of it */
    public void open() {
        if (getTender().opensAt() == null) {
            throw new NotFound();
        }
        getInbox();
    }

    public String answer() {
        var published = clarifying.answer(caller, id, getChosen(), question, answer);
        notices.done("staff.questions.answered", published.number());
        return "/staff/questions?faces-redirect=true&id=" + id;
    }

    public String amend() {
        clarifying.hold(caller, id, getChosen(), question, answer);
        notices.done("staff.questions.waits");
        return "/staff/amend?faces-redirect=true&id=" + id;
    }

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, id);
        }
        return tender;
    }

    public List<AskedQuestion> getInbox() {
        if (inbox == null) {
            inbox = clarifying.inbox(caller, getTender().id());
        }
        return inbox;
    }

    public List<HeldAnswer> getHeld() {
        if (held == null) {
            held = clarifying.held(caller, getTender().id());
        }
        return held;
    }

    public List<PublicAnswer> getAnswers() {
        if (answers == null) {
            answers = clarifying.answers(caller, getTender().id());
        }
        return answers;
    }

    public boolean isOfficer() {
        return duties.of(caller, getTender().id()).contains(Duty.OFFICER);
    }

    /** Whether the question is ticked. */
    public boolean chosen(long question) {
        return getChosen().contains(question);
    }

    private Set<Long> getChosen() {
        if (chosen == null) {
            var sent = Faces.getRequestParameterValues(CHOSEN);
            chosen = sent == null
                    ? Set.of()
                    : Arrays.stream(sent)
                            .filter(one -> one.matches("\\d{1,18}"))
                            .map(Long::valueOf)
                            .collect(Collectors.toSet());
        }
        return chosen;
    }

    public int getLongestQuestion() {
        return Clarification.LONGEST;
    }

    public int getLongestAnswer() {
        return Answer.LONGEST;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
