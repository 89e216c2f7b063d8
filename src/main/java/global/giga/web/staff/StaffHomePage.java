package global.giga.web.staff;

import static global.giga.tender.TenderStatus.CLOSED;
import static global.giga.tender.TenderStatus.DRAFT;
import static global.giga.tender.TenderStatus.FINANCIAL_OPENED;
import static global.giga.tender.TenderStatus.PUBLISHED;
import static global.giga.tender.TenderStatus.TECHNICAL_FROZEN;
import static global.giga.tender.TenderStatus.TECHNICAL_OPENED;

import global.giga.kernel.Caller;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tendering;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** /staff/home: the tenders by what has to be done next. */
@Model
public class StaffHomePage {
    /** Nothing happens in these until the officer acts; the most urgent first. */
    private static final List<TenderStatus> TO_DO =
            List.of(CLOSED, FINANCIAL_OPENED, TECHNICAL_FROZEN, TECHNICAL_OPENED, DRAFT);

    @Inject
    Tendering tendering;

    @Inject
    Caller caller;

    private List<TenderLine> tenders;

    public List<TenderLine> getTenders() {
        if (tenders == null) {
            tenders = tendering.desk(caller);
        }
        return tenders;
    }

    public List<TenderLine> getTodo() {
        return getTenders().stream()
                .filter(line -> TO_DO.contains(line.status()))
                .sorted(Comparator.comparingInt(line -> TO_DO.indexOf(line.status())))
                .toList();
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
