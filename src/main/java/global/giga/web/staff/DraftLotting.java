package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.tender.Chosen;
import global.giga.tender.DraftLot;
import global.giga.tender.DraftLots;
import global.giga.tender.DraftSchool;
import global.giga.tender.LotDesk;
import global.giga.tender.LotPlan;
import global.giga.tender.Lotted;
import global.giga.tender.Lotting;
import global.giga.tender.SchoolList;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The step of schools: who is in the draft, in which lot, and who could be. Every act is stored at once. */
@Named
@ViewScoped
public class DraftLotting implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final int SHOWN = 6;

    @Inject
    Lotting lotting;

    @Inject
    LotDesk desk;

    @Inject
    LotsNow now;

    @Inject
    DraftNow draft;

    @Inject
    StaffDraftPage page;

    @Inject
    Instance<Caller> caller;

    @Inject
    Notices notices;

    private final SchoolSearch search = new SchoolSearch();
    private String seen;
    private transient LotPlan before;
    private transient Long found;
    private transient List<School> free;
    private int freePage;
    private int lotPage;
    private String picked;
    private String to;
    private String shown;
    private String code;
    private String title;
    private String into;
    private BigDecimal parts;
    private transient Part file;

    private void act(String done, Function<String, Lotted> change) {
        var stored = now.of(id());
        var plan = stored.digest().equals(seen) ? stored.plan() : null;
        forget();
        var result = change.apply(seen);
        before = plan;
        seen = result.digest();
        picked = null;
        forget();
        notices.done(done, result.schools());
    }

    private void forget() {
        now.forget();
        draft.forget();
        found = null;
        free = null;
    }

    public void add() {
        act("staff.lots.added", s -> lotting.add(caller.get(), id(), s, to, ids()));
    }

    public void addAll() {
        act("staff.lots.added", s -> lotting.addAll(caller.get(), id(), s, to, search.in(country())));
        freePage = 0;
    }

    public void move() {
        act("staff.lots.moved", s -> lotting.move(caller.get(), id(), s, Chosen.schools(ids()), to));
    }

    public void remove() {
        act("staff.lots.removed", s -> lotting.remove(caller.get(), id(), s, Chosen.schools(ids())));
    }

    public void open() {
        act("staff.lots.opened", s -> lotting.open(caller.get(), id(), s, null, null));
    }

    public void rename() {
        act("staff.lots.renamed", s -> lotting.rename(caller.get(), id(), s, shown, code, title));
        shown = code;
    }

    public void merge() {
        act("staff.lots.merged", s -> lotting.merge(caller.get(), id(), s, shown, into));
        shown = into;
    }

    public void delete() {
        act("staff.lots.deleted", s -> lotting.delete(caller.get(), id(), s, shown));
        shown = null;
    }

    public void splitByRegion() {
        act("staff.lots.split.done", s -> lotting.splitByRegion(caller.get(), id(), s, all()));
        shown = null;
    }

    public void splitByDistance() {
        act("staff.lots.split.done", s -> lotting.splitByDistance(caller.get(), id(), s, all(), parts.intValue()));
        shown = null;
    }

    /** The lot that is shown, alone. */
    public void splitShown() {
        act(
                "staff.lots.split.done",
                s -> lotting.splitByDistance(caller.get(), id(), s, Chosen.lot(shown), parts.intValue()));
        shown = null;
    }

    /** The lots as they were before the last act of this page. */
    public void undo() {
        act("staff.lots.undone", s -> lotting.replace(caller.get(), id(), s, before));
    }

    public String addFile() {
        var list = SchoolList.read(Uploads.bytes(file));
        act("staff.lots.added", s -> lotting.addListed(caller.get(), id(), s, to, list));
        return page.here();
    }

    public String replace() {
        var plan = LotPlan.read(Uploads.bytes(file));
        act("staff.lots.replaced", s -> lotting.replace(caller.get(), id(), s, plan));
        return page.here();
    }

    public void find() {
        forget();
        freePage = 0;
    }

    public void clearArea() {
        forget();
        search.setArea(null);
        freePage = 0;
    }

    public void turn(int by) {
        forget();
        freePage = Math.max(0, freePage + by);
    }

    public void turnLot(int by) {
        lotPage = Math.max(0, lotPage + by);
    }

    /** Opens the lot that is named, or closes it. */
    public void show() {
        shown = into;
        lotPage = 0;
        code = null;
        title = null;
        parts = null;
    }

    private long id() {
        return page.getId();
    }

    private String country() {
        return page.getTerms().country();
    }

    private Set<Long> ids() {
        return picked == null
                ? Set.of()
                : Arrays.stream(picked.split(","))
                        .filter(each -> each.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    private Chosen all() {
        return new Chosen(now.of(id()).lots().stream().map(DraftLot::code).collect(Collectors.toSet()), Set.of());
    }

    public DraftLots getLots() {
        return now.of(id());
    }

    /** What the visitor sees from now on. */
    public String getDigest() {
        seen = getLots().digest();
        return seen;
    }

    public boolean isUndoable() {
        return before != null;
    }

    /** How many schools the search finds. */
    public long getFound() {
        if (found == null) {
            found = desk.count(caller.get(), id(), search.in(country()));
        }
        return found;
    }

    public List<School> getFree() {
        if (free == null) {
            freePage = (int) Math.min(freePage, Math.max(0, (getFound() - 1) / ROWS));
            free = getFound() == 0
                    ? List.of()
                    : desk.free(
                            caller.get(), id(), search.in(country()), SchoolColumn.NAME, true, freePage * ROWS, ROWS);
        }
        return free;
    }

    public int getFirst() {
        return freePage * ROWS + 1;
    }

    public int getLast() {
        return freePage * ROWS + getFree().size();
    }

    public boolean isMore() {
        return getLast() < getFound();
    }

    /** The lot that is open; null where none is, or it is gone. */
    public DraftLot getLot() {
        return shown == null ? null : getLots().lot(shown).orElse(null);
    }

    /** One page of the lot that is open. */
    public List<DraftSchool> getLotRows() {
        var all = getLot().schools();
        lotPage = Math.min(lotPage, Math.max(0, (all.size() - 1) / ROWS));
        return all.subList(lotPage * ROWS, Math.min(all.size(), (lotPage + 1) * ROWS));
    }

    public int getLotFirst() {
        return lotPage * ROWS + 1;
    }

    public int getLotLast() {
        return Math.min(getLot().schools().size(), (lotPage + 1) * ROWS);
    }

    /** The schools that a card shows; a lot may have thousands. */
    public List<DraftSchool> few(DraftLot lot) {
        return lot.schools().subList(0, Math.min(SHOWN, lot.schools().size()));
    }

    /** All but the lot that is open. */
    public List<DraftLot> getOthers() {
        return getLots().lots().stream()
                .filter(lot -> !lot.code().equals(shown))
                .toList();
    }

    public SchoolSearch getSearch() {
        return search;
    }

    /** As typed; until then what the open lot has. */
    public String getCode() {
        return code == null && getLot() != null ? getLot().code() : code;
    }

    public String getTitle() {
        return title == null && getLot() != null ? getLot().title() : title;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public BigDecimal getParts() {
        return parts;
    }

    public void setParts(BigDecimal parts) {
        this.parts = parts;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getShown() {
        return shown;
    }
}
