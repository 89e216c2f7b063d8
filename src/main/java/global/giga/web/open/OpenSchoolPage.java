package global.giga.web.open;

import global.giga.kernel.NotFound;
import global.giga.school.School;
import global.giga.school.Schools;
import global.giga.tender.Items;
import global.giga.tender.Tender;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /open/school: what the register knows of one school. */
@Model
public class OpenSchoolPage {
    @Inject
    Schools schools;

    @Inject
    Items items;

    @Inject
    @Param
    Long id;

    private School school;
    private List<Tender> tenders;

    /** @throws NotFound when there is no such school */
    public void open() {
        getSchool();
    }

    public School getSchool() {
        if (school == null) {
            if (id == null) {
                throw new NotFound();
            }
            school = schools.get(id);
        }
        return school;
    }

    /** The published tenders that ask for its connection. */
    public List<Tender> getTenders() {
        if (tenders == null) {
            tenders = items.publishedFor(getSchool().id());
        }
        return tenders;
    }
}
