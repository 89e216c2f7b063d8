package global.giga.web.open;

import global.giga.school.ConnectivityType;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.school.SchoolFilter;
import global.giga.school.SchoolStatus;
import global.giga.school.Schools;
import global.giga.school.StatusCount;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /open/schools: the register of schools as list and map. */
@Model
public class OpenSchoolsPage {
    @Inject
    Schools register;

    @Inject
    Places places;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param
    String country;

    @Inject
    @Param
    String text;

    @Inject
    @Param
    String region;

    @Inject
    @Param
    String district;

    @Inject
    @Param
    ConnectivityType technology;

    @Inject
    @Param
    SchoolStatus status;

    @Inject
    @Param
    SchoolsView view;

    @Inject
    @Param
    SchoolColumn sort;

    @Inject
    @Param
    Boolean descending;

    @Inject
    @Param
    Integer page;

    private List<String> countries;
    private Listing<School, SchoolColumn> schools;
    private List<StatusCount> statuses;
    private List<String> districts;

    public Listing<School, SchoolColumn> getSchools() {
        if (schools == null) {
            schools = new Listing<>(
                    Listing.Place.of(in(SchoolsView.LIST), SchoolColumn.NAME, sort, descending, page),
                    (by, ascending, first, most) -> register.page(filter(), by, ascending, first, most),
                    () -> register.count(filter()));
        }
        return schools;
    }

    /** Where the map gets the schools of the filter. */
    public String getPoints() {
        return filtered(request.getContextPath() + "/api/countries/" + getCountry() + "/schools")
                .toString();
    }

    /** This page with the same filter in another view. */
    public String in(SchoolsView other) {
        return filtered(request.getContextPath() + "/open/schools")
                .with("country", country)
                .with("view", other)
                .toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("text", text)
                .with("region", region)
                .with("district", district())
                .with("technology", technology)
                .with("status", status);
    }

    /** How many schools the country has with each status, whatever the filter. */
    public List<StatusCount> getStatuses() {
        if (statuses == null) {
            statuses = register.statuses(getCountry()).stream()
                    .sorted(Comparator.comparing(StatusCount::status))
                    .toList();
        }
        return statuses;
    }

    public long getTotal() {
        return getStatuses().stream().mapToLong(StatusCount::schools).sum();
    }

    public List<String> getCountries() {
        if (countries == null) {
            countries = register.countries();
        }
        return countries;
    }

    public List<String> getDistricts() {
        if (districts == null) {
            districts = region == null ? List.of() : register.districts(getCountry(), region);
        }
        return districts;
    }

    public boolean isFiltered() {
        return !filter().equals(SchoolFilter.all(getCountry()));
    }

    /** Shows the schools of the filter, under an address that can be passed on. */
    public void search() throws IOException {
        Faces.redirect(in(view));
    }

    private SchoolFilter filter() {
        return new SchoolFilter(getCountry(), text, region, district(), technology, status);
    }

    /* A district of another region would leave nothing to see; the region may just have been chosen anew. */
    private String district() {
        return district != null
                        && region != null
                        && register.districts(getCountry(), region).contains(district)
                ? district
                : null;
    }

    public ConnectivityType[] getTechnologies() {
        return ConnectivityType.values();
    }

    public SchoolStatus[] getAllStatuses() {
        return SchoolStatus.values();
    }

    public SchoolsView[] getViews() {
        return SchoolsView.values();
    }

    /** The chosen one, else the first that has schools. */
    public String getCountry() {
        return country == null ? getCountries().stream().findFirst().orElseGet(places::anyCountry) : country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public ConnectivityType getTechnology() {
        return technology;
    }

    public void setTechnology(ConnectivityType technology) {
        this.technology = technology;
    }

    public SchoolStatus getStatus() {
        return status;
    }

    public void setStatus(SchoolStatus status) {
        this.status = status;
    }

    public SchoolsView getView() {
        return view == null ? SchoolsView.LIST : view;
    }
}
