package global.giga.web.supplier;

import global.giga.kernel.Caller;
import global.giga.party.CompanyKeeping;
import global.giga.party.CompanySnapshot;
import global.giga.tender.Tender;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What the committee will read of the company with the bid, as its profile is now. */
@Model
public class SupplierBidCompany {
    @Inject
    CompanyKeeping companies;

    @Inject
    Caller caller;

    private CompanySnapshot shown;

    public CompanySnapshot getShown() {
        if (shown == null) {
            shown = companies.snapshot(caller);
        }
        return shown;
    }

    /** The day of the deadline where the tender is: papers have to be valid on it. */
    public LocalDate day(Tender tender) {
        return tender.closesAt().atZone(tender.terms().zone()).toLocalDate();
    }
}
