package global.giga.web.open;

import global.giga.kernel.Caller;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.Revision;
import global.giga.tender.question.Clarifying;
import global.giga.tender.question.PublicAnswer;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /open/tender: questions and answers, and what amendments changed. */
@Model
public class OpenRoad {
    @Inject
    Clarifying clarifying;

    @Inject
    Amending amending;

    @Inject
    Caller caller;

    @Inject
    @Param
    Long id;

    private List<PublicAnswer> answers;
    private List<Revision> revisions;

    public List<PublicAnswer> getAnswers() {
        if (answers == null) {
            answers = clarifying.answers(caller, id);
        }
        return answers;
    }

    public List<Revision> getRevisions() {
        if (revisions == null) {
            revisions = amending.published(caller, id);
        }
        return revisions;
    }
}
