package global.giga.party;

import global.giga.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The profile of one company as one JSON value. */
@Entity
@Table(name = "company_profile")
public class StoredProfile {
    @Id
    @Column(name = "organization_id")
    private Long organization;

    @Version
    private int version;

    private String content;

    protected StoredProfile() {}

    StoredProfile(Organization of) {
        organization = of.id();
        write(CompanyProfile.EMPTY.with(
                new CompanyDetails(of.name(), of.registrationNumber(), null, null, null, null, null)));
    }

    final void write(CompanyProfile profile) {
        content = Json.write(profile);
    }

    CompanyProfile read() {
        return Json.read(content, CompanyProfile.class);
    }

    Long organization() {
        return organization;
    }
}
