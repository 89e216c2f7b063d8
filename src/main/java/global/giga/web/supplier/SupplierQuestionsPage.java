package global.giga.web.supplier;

import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Rfps;
import global.giga.tender.TenderOverview;
import global.giga.tender.question.AskedQuestion;
import global.giga.tender.question.Clarification;
import global.giga.tender.question.Clarifying;
import global.giga.tender.question.PublicAnswer;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /supplier/questions: ask, see what of one's own waits, read all answers. */
@Model
public class SupplierQuestionsPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Rfps rfps;

    @Inject
    Clarifying clarifying;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private TenderOverview overview;
    private List<AskedQuestion> own;
    private List<PublicAnswer> answers;
    private String text;

    /** @throws NotFound when there is no such tender */
    public void open() {
        getOverview();
        getOwn();
    }

    public String ask() {
        clarifying.ask(caller, tenderId, text);
        notices.done("supplier.questions.asked");
        return "/supplier/questions?faces-redirect=true&tender=" + tenderId;
    }

    public TenderOverview getOverview() {
        if (overview == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            overview = rfps.overview(caller, tenderId);
        }
        return overview;
    }

    /** Whether the form is there: what was sent too late is shown again, so that it is not lost. */
    public boolean isAsking() {
        return getOverview().takesQuestions() || Faces.isPostback();
    }

    public List<AskedQuestion> getOwn() {
        if (own == null) {
            own = clarifying.own(caller, getOverview().tender().id());
        }
        return own;
    }

    public List<PublicAnswer> getAnswers() {
        if (answers == null) {
            answers = clarifying.answers(caller, getOverview().tender().id());
        }
        return answers;
    }

    public int getLongest() {
        return Clarification.LONGEST;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
