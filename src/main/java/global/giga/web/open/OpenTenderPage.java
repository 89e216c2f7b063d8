package global.giga.web.open;

import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Following;
import global.giga.tender.Item;
import global.giga.tender.ItemColumn;
import global.giga.tender.ItemFilter;
import global.giga.tender.Items;
import global.giga.tender.LotSize;
import global.giga.tender.Requirement;
import global.giga.tender.Rfps;
import global.giga.tender.TenderOverview;
import global.giga.tender.Terms;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /open/tender: what everybody may know of a tender; of a draft, for staff alone, what everybody would. */
@Model
public class OpenTenderPage {
    @Inject
    Rfps rfps;

    @Inject
    Items items;

    @Inject
    Following following;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param
    Long id;

    @Inject
    @Param
    TenderTab tab;

    @Inject
    @Param
    String lot;

    @Inject
    @Param
    String text;

    @Inject
    @Param
    ItemColumn sort;

    @Inject
    @Param
    Boolean descending;

    @Inject
    @Param
    Integer page;

    private TenderOverview overview;
    private Listing<Item, ItemColumn> schools;
    private List<LotSize> lots;
    private Boolean followed;

    /** Units of a bid currency for one unit of the evaluation currency. */
    public record Rate(String currency, BigDecimal units) {}

    /** @throws NotFound when there is no such tender, or the caller may not see it */
    public void open() {
        getOverview();
    }

    public TenderOverview getOverview() {
        if (overview == null) {
            if (id == null) {
                throw new NotFound();
            }
            overview = rfps.overview(caller, id);
        }
        return overview;
    }

    public Terms getTerms() {
        return getOverview().tender().terms();
    }

    /** The technical points that a bid must reach in a lot. */
    public BigDecimal getPassPoints() {
        return getTerms().technicalPoints().multiply(getTerms().passMark().factor());
    }

    /** The key of what the price formula does, in words. */
    public String getPriceKey() {
        return "PriceFormula." + getTerms().price().formula() + ".text";
    }

    public String requirementKey(Requirement requirement) {
        return "Requirement." + requirement.rule();
    }

    /** @param code ISO 639-1 */
    public String languageKey(String code) {
        return "Language." + code.toUpperCase(Locale.ROOT);
    }

    public List<Growth> growth(Requirement requirement) {
        return Growth.of(requirement);
    }

    /** The other currencies of bids, by code. */
    public List<Rate> getRates() {
        return getTerms().rates().entrySet().stream()
                .filter(rate -> !rate.getKey().equals(getTerms().currency()))
                .map(rate -> new Rate(rate.getKey(), rate.getValue()))
                .sorted(Comparator.comparing(Rate::currency))
                .toList();
    }

    public Listing<Item, ItemColumn> getSchools() {
        if (schools == null) {
            schools = new Listing<>(
                    Listing.Place.of(here(), ItemColumn.LOT, sort, descending, page),
                    (by, ascending, first, most) -> items.page(filter(), by, ascending, first, most),
                    () -> items.count(filter()));
        }
        return schools;
    }

    private ItemFilter filter() {
        return new ItemFilter(getOverview().tender().id(), lot, text);
    }

    /** The download in Mbit/s that the terms require for so many pupils, null where they require none. */
    public BigDecimal required(int pupils) {
        return getTerms().requiredDownload(pupils).map(speed -> speed.value()).orElse(null);
    }

    public List<LotSize> getLots() {
        if (lots == null) {
            lots = items.lots(getOverview().tender().id());
        }
        return lots;
    }

    /** Shows the schools of the chosen lot and text, under an address that can be passed on. */
    public void search() throws IOException {
        Faces.redirect(here());
    }

    private String here() {
        return Address.of(request.getContextPath() + "/open/tender")
                .with("id", id)
                .with("tab", TenderTab.SCHOOLS)
                .with("lot", lot)
                .with("text", text)
                .toString();
    }

    /** Whether the supplier who looks is told what happens in the tender. */
    public boolean isFollowed() {
        if (followed == null) {
            followed = following.follows(caller, getOverview().tender().id());
        }
        return followed;
    }

    public String follow() {
        following.follow(caller, getOverview().tender().id());
        notices.done("open.tender.followed");
        return same();
    }

    public String leave() {
        following.leave(caller, getOverview().tender().id());
        notices.done("open.tender.unfollowed");
        return same();
    }

    private String same() {
        return "/open/tender?faces-redirect=true&id=" + id + "&tab=" + getTab();
    }

    public TenderTab[] getTabs() {
        return TenderTab.values();
    }

    public Long getId() {
        return id;
    }

    public TenderTab getTab() {
        return tab == null ? TenderTab.TERMS : tab;
    }

    public String getLot() {
        return lot;
    }

    public void setLot(String lot) {
        this.lot = lot;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
