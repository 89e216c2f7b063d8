package global.giga.evaluation;

import global.giga.tender.Tender;
import java.util.Map;

/** What a later step adds to the evaluation report. */
public interface ReportPart {
    /**
     * More data for its template; nothing while there is nothing to add.
     *
     * @param language in which words are written
     */
    Map<String, Object> of(Tender tender, String language);
}
