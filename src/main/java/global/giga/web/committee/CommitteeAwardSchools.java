package global.giga.web.committee;

import global.giga.award.Departed;
import global.giga.award.Departing;
import global.giga.award.PlanSchools;
import global.giga.award.PlanSchools.Filter;
import global.giga.award.PlanSchools.Shown;
import global.giga.award.PlanView;
import global.giga.award.Planning;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** /committee/award where schools are awarded one by one: a page of schools with their reasons, and the departures. */
@Model
public class CommitteeAwardSchools extends Paged {
    private static final String NOBODY = "NOBODY";

    @Inject
    TenderInView view;

    @Inject
    CommitteeAwardPage award;

    @Inject
    @Param(name = "lot")
    String lot;

    @Inject
    @Param(name = "winner")
    String winner;

    @Inject
    @Param(name = "show")
    String shown;

    @Inject
    @Param(name = "find")
    String find;

    @Inject
    @Param(name = "school")
    List<String> ticked;

    @Inject
    Planning planning;

    @Inject
    Departing departing;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private PlanSchools schools;
    private List<Departed> departures;
    private Map<String, Departed> bySchool;
    private String bid;
    private String reason;
    private String wholeLot;
    private String wholeBid;
    private String wholeReason;

    public CommitteeAwardSchools() {
        super(50);
    }

    public String departSchools() {
        departing.depart(caller, view.id(), run(), getTicked(), bid(bid), reason);
        return done("committee.award.departed.done");
    }

    public String departLot() {
        departing.departLot(caller, view.id(), run(), wholeLot, bid(wholeBid), wholeReason);
        return done("committee.award.departed.done");
    }

    public String follow(long departure) {
        departing.follow(caller, view.id(), run(), departure);
        return done("committee.award.followed");
    }

    private static Long bid(String choice) {
        return NOBODY.equals(choice) ? null : Long.valueOf(choice);
    }

    private String done(String key) {
        notices.done(key);
        var filter = Arrays.asList(parameter("lot", lot), parameter("winner", winner), parameter("show", shown));
        return "/committee/award?faces-redirect=true&tender=" + view.id() + String.join("", filter)
                + parameter("find", find) + parameter("page", page == null ? null : page.toString());
    }

    private static String parameter(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private long run() {
        return award.getPlan().progress().run();
    }

    public PlanSchools getSchools() {
        if (schools == null) {
            schools = planning.schools(caller, view.id(), run(), filter(), first(), most());
        }
        return schools;
    }

    private Filter filter() {
        return new Filter(getLot(), number(winner), getShown(), getFind());
    }

    /** Whatever else stands in the address is the winner of no school. */
    private static Long number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : Long.valueOf(-1);
    }

    private static String text(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    /** Empty for all lots. */
    public String getLot() {
        return text(lot);
    }

    public String getWinner() {
        return text(winner);
    }

    /** Null for all. */
    public Shown getShown() {
        return Arrays.stream(Shown.values())
                .filter(one -> one.name().equals(shown))
                .findFirst()
                .orElse(null);
    }

    public String getFind() {
        return text(find);
    }

    public List<Shown> getChoices() {
        return Arrays.asList(Shown.values());
    }

    /** Whether a filter is on. */
    public boolean isFiltered() {
        return getLot() != null || getWinner() != null || getShown() != null || getFind() != null;
    }

    public List<Departed> getDepartures() {
        if (departures == null) {
            departures = departing.of(caller, view.id(), run());
        }
        return departures;
    }

    /** The departure of a school, by its id in its country. */
    public Map<String, Departed> getBySchool() {
        if (bySchool == null) {
            bySchool = getDepartures().stream()
                    .flatMap(d -> d.ids().stream().map(id -> Map.entry(id, d)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (before, after) -> after));
        }
        return bySchool;
    }

    /** The schools that are ticked, by their ids in their country. */
    public Set<String> getTicked() {
        return ticked == null ? Set.of() : Set.copyOf(ticked);
    }

    public PlanView getPlan() {
        return award.getPlan();
    }

    @Override
    public int getCount() {
        return getSchools().all();
    }

    @Override
    public String page(int number) {
        return "award?tender=" + view.id()
                + parameter("plan", award.isNewest() ? null : String.valueOf(run()))
                + parameter("lot", lot)
                + parameter("winner", winner)
                + parameter("show", shown)
                + parameter("find", find)
                + "&page=" + number + "#schools";
    }

    public String getBid() {
        return bid;
    }

    public void setBid(String bid) {
        this.bid = bid;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWholeLot() {
        return wholeLot;
    }

    public void setWholeLot(String wholeLot) {
        this.wholeLot = wholeLot;
    }

    public String getWholeBid() {
        return wholeBid;
    }

    public void setWholeBid(String wholeBid) {
        this.wholeBid = wholeBid;
    }

    public String getWholeReason() {
        return wholeReason;
    }

    public void setWholeReason(String wholeReason) {
        this.wholeReason = wholeReason;
    }
}
