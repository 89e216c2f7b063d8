package global.giga.web.open;

import global.giga.school.ConnectivityType;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.school.SchoolFilter;
import global.giga.school.SchoolStatus;
import global.giga.school.Schools;
import global.giga.school.StatusCount;
import global.giga.web.LazyList;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** /open/schools: the register of schools as list and map. */
@Model
public class OpenSchoolsPage {
    @Inject
    Schools register;

    @Inject
    Places places;

    private String country;
    private String text;
    private String region;
    private String district;
    private ConnectivityType technology;
    private SchoolStatus status;
    private SchoolsView view;
    private List<String> countries;
    private LazyList<School, SchoolColumn> schools;
    private List<StatusCount> statuses;

    public LazyList<School, SchoolColumn> getSchools() {
        if (schools == null) {
            var filter = filter();
            schools = new LazyList<>(
                    SchoolColumn.NAME,
                    (sort, ascending, first, most) -> register.page(filter, sort, ascending, first, most),
                    () -> register.count(filter));
        }
        return schools;
    }

    /** Where the map gets the schools of the filter. */
    public String getPoints() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("text", text);
        wanted.put("region", region);
        wanted.put("district", district());
        wanted.put("technology", technology);
        wanted.put("status", status);
        return "/api/countries/" + getCountry() + "/schools" + query(wanted);
    }

    static String query(Map<String, Object> wanted) {
        return wanted.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
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
        return region == null ? List.of() : register.districts(getCountry(), region);
    }

    public boolean isFiltered() {
        return text != null || region != null || technology != null || status != null;
    }

    public String search() {
        district = district();
        return "/open/schools?faces-redirect=true&includeViewParams=true";
    }

    private SchoolFilter filter() {
        return new SchoolFilter(getCountry(), text, region, district(), technology, status);
    }

    /* A district of another region would leave nothing to see. */
    private String district() {
        return getDistricts().contains(district) ? district : null;
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

    public void setView(SchoolsView view) {
        this.view = view;
    }
}
