package global.giga.tender;

import global.giga.audit.AuditTrail;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The acts of an officer on the lots of a draft. Each takes the digest of the lots that the officer saw and is refused
 * where there are others by now ({@link DraftChangedElsewhere}); each changes everything it is about or nothing.
 */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Lotting {
    /** The most lots of one split. */
    public static final int MOST_LOTS = 200;

    @Inject
    Tenders tenders;

    @Inject
    SectionStates states;

    @Inject
    LotMaking making;

    @Inject
    LotItems items;

    @Inject
    LotTitles titles;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Adds schools by their ids; those that are in a lot already stay there.
     *
     * @param lot the code; null for a new lot
     * @throws NoSchoolsChosen when there is none to add
     */
    @NeedsDuty(Duty.OFFICER)
    public Lotted add(Caller caller, long tenderId, String seen, String lot, Collection<Long> ids) {
        return add(caller, tenderId, seen, lot, (country, board) -> items.byIds(country, ids));
    }

    /** Adds all schools of the filter, within the area where there is one. */
    @NeedsDuty(Duty.OFFICER)
    public Lotted addAll(Caller caller, long tenderId, String seen, String lot, FreeSchools wanted) {
        return add(caller, tenderId, seen, lot, (country, board) -> items.allFree(tenderId, wanted));
    }

    /**
     * Adds the schools of a list.
     *
     * @throws global.giga.document.FileRefused with every row whose school is unknown or in a lot already
     */
    @NeedsDuty(Duty.OFFICER)
    public Lotted addListed(Caller caller, long tenderId, String seen, String lot, SchoolList list) {
        return add(caller, tenderId, seen, lot, (country, board) -> listed(country, board, list));
    }

    private interface Finding {
        Collection<SchoolAt> in(String country, LotBoard board);
    }

    private Lotted add(Caller caller, long tenderId, String seen, String lot, Finding finding) {
        return edit(caller, tenderId, seen, "add", board -> {
            var to = lot == null || lot.isBlank() ? null : board.lot(lot);
            var country = tenders.get(tenderId).terms().country();
            var more = finding.in(country, board).stream()
                    .filter(school -> school.country().equals(country) && !board.has(school))
                    .toList();
            if (more.isEmpty()) {
                throw new NoSchoolsChosen();
            }
            return board.add(to == null ? board.open(null, null) : to, more);
        });
    }

    private Collection<SchoolAt> listed(String country, LotBoard board, SchoolList list) {
        var wanted = list.rows().stream().map(SchoolList.Row::id).toList();
        var known = items.byGovtIds(country, wanted).stream().collect(Collectors.toMap(SchoolAt::govtId, s -> s));
        var problems = new ArrayList<Problem>();
        for (var row : list.rows()) {
            var school = known.get(row.id());
            if (school == null) {
                problems.add(SchoolList.problem(row, "unknown-school", row.id()));
            } else if (board.has(school)) {
                problems.add(SchoolList.problem(row, "school-in-lot", row.id(), board.lotOf(school)));
            }
        }
        SchoolList.requireSound(problems);
        return wanted.stream().map(known::get).toList();
    }

    /** Takes schools out of the draft; their lots stay. */
    @NeedsDuty(Duty.OFFICER)
    public Lotted remove(Caller caller, long tenderId, String seen, Chosen chosen) {
        return edit(caller, tenderId, seen, "remove", board -> {
            var leaving = board.chosen(chosen);
            board.remove(leaving);
            return leaving.size();
        });
    }

    /** @param lot the code of where they go; null for a new lot */
    @NeedsDuty(Duty.OFFICER)
    public Lotted move(Caller caller, long tenderId, String seen, Chosen chosen, String lot) {
        return edit(caller, tenderId, seen, "move", board -> {
            var moving = board.chosen(chosen);
            return board.move(moving, lot == null || lot.isBlank() ? board.open(null, null) : board.lot(lot));
        });
    }

    /** @throws LotCodeTaken when another lot has the code */
    @NeedsDuty(Duty.OFFICER)
    public Lotted open(Caller caller, long tenderId, String seen, String code, String title) {
        return edit(caller, tenderId, seen, "open", board -> {
            board.open(code, title);
            return 0;
        });
    }

    /**
     * @param lot the code so far
     * @throws LotCodeTaken when another lot has the code
     */
    @NeedsDuty(Duty.OFFICER)
    public Lotted rename(Caller caller, long tenderId, String seen, String lot, String code, String title) {
        return edit(caller, tenderId, seen, "rename", board -> {
            board.rename(board.lot(lot), code, title);
            return 0;
        });
    }

    /** @throws LotNotEmpty when there are schools in it */
    @NeedsDuty(Duty.OFFICER)
    public Lotted delete(Caller caller, long tenderId, String seen, String lot) {
        return edit(caller, tenderId, seen, "delete", board -> {
            var empty = board.lot(lot);
            var there = board.in(empty).size();
            if (there > 0) {
                throw new LotNotEmpty(lot, there);
            }
            board.delete(empty);
            return 0;
        });
    }

    /** Puts all schools of one lot into another, and the first lot is gone. */
    @NeedsDuty(Duty.OFFICER)
    public Lotted merge(Caller caller, long tenderId, String seen, String lot, String into) {
        return edit(caller, tenderId, seen, "merge", board -> {
            var from = board.lot(lot);
            if (lot.equals(into)) {
                throw new NoSchoolsChosen();
            }
            var moved = board.move(board.in(from), board.lot(into));
            board.delete(from);
            return moved;
        });
    }

    /** Makes a lot of the chosen schools of each region; lots that lose all their schools are gone. */
    @NeedsDuty(Duty.OFFICER)
    public Lotted splitByRegion(Caller caller, long tenderId, String seen, Chosen chosen) {
        return edit(caller, tenderId, seen, "split-region", board -> {
            var moving = board.chosen(chosen);
            board.split(titles.byRegion(moving));
            return moving.size();
        });
    }

    /**
     * Makes lots of the chosen schools whose sizes differ by at most one, each of neighbours; lots that lose all their
     * schools are gone. The same schools give the same lots.
     *
     * @throws LotsOutOfRange unless there are 1 to {@value #MOST_LOTS} lots and a school for each
     */
    @NeedsDuty(Duty.OFFICER)
    public Lotted splitByDistance(Caller caller, long tenderId, String seen, Chosen chosen, int lots) {
        return edit(caller, tenderId, seen, "split-distance", board -> {
            var moving = board.chosen(chosen);
            var most = Math.min(MOST_LOTS, moving.size());
            if (lots < 1 || lots > most) {
                throw new LotsOutOfRange(most);
            }
            board.split(titles.byDistance(moving, lots));
            return moving.size();
        });
    }

    /**
     * Puts the lots of the plan in the place of all that are there.
     *
     * @throws global.giga.document.FileRefused when a school of the plan is not in the register; then nothing changed
     */
    @NeedsDuty(Duty.OFFICER)
    public Lotted replace(Caller caller, long tenderId, String seen, LotPlan plan) {
        return edit(caller, tenderId, seen, "replace", board -> {
            var register = making.known(tenders.get(tenderId).terms().country(), plan);
            board.replace(plan, register);
            return register.size();
        });
    }

    private Lotted edit(Caller caller, long tenderId, String seen, String how, ToIntFunction<LotBoard> change) {
        var tender = seen(tenderId, seen);
        var board = new LotBoard(tender, items);
        var schools = change.applyAsInt(board);
        board.write();
        return done(caller, tender, how, schools);
    }

    private Tender seen(long tenderId, String seen) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.DRAFT);
        states.requireSeen(tender, Section.LOTS, seen);
        return tender;
    }

    private Lotted done(Caller caller, Tender tender, String how, int schools) {
        var digest = states.digest(tender, Section.LOTS).hex();
        tender.edited(Section.LOTS, new Edits.Edit(caller.account(), clock.instant()));
        audit.record(
                "tender.edited",
                caller,
                Map.of(
                        "tender",
                        tender.id(),
                        "section",
                        Section.LOTS,
                        "how",
                        how,
                        "schools",
                        schools,
                        "sha256",
                        digest));
        return new Lotted(digest, schools);
    }
}
