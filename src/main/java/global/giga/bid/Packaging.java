package global.giga.bid;

import static java.util.stream.Collectors.toSet;

import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.LotLine;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The packages in a supplier's own draft. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Packaging {
    @Inject
    Drafts drafts;

    @Inject
    Tenders tenders;

    @Inject
    Clock clock;

    /**
     * Adds a package.
     *
     * @param version of the draft when it was read
     * @throws ChangedElsewhere when the draft has been changed meanwhile
     * @throws PackagesNotAllowed see {@link LotPackage#require}, also for the next two
     * @throws PackageInvalid for an unknown lot, or too many packages
     * @throws PackageTwice when there is one over the same lots or of the same name
     */
    public OwnDraft bundle(Caller caller, long tenderId, int version, LotPackage offered) {
        var draft = open(caller, tenderId, version);
        var all = new ArrayList<>(draft.content().packages());
        all.add(offered);
        LotPackage.require(all, draft.tender().terms(), lots(tenderId));
        return stored(draft, all);
    }

    /** Removes the package of that name; nothing where there is none. @param version of the draft when it was read */
    public OwnDraft unbundle(Caller caller, long tenderId, int version, String name) {
        var draft = open(caller, tenderId, version);
        return stored(
                draft,
                draft.content().packages().stream()
                        .filter(p -> !p.name().equals(name))
                        .toList());
    }

    private OwnDraft stored(OpenDraft draft, List<LotPackage> packages) {
        draft.bundle(packages);
        drafts.flush();
        return draft.own();
    }

    private OpenDraft open(Caller caller, long tenderId, int version) {
        var draft = drafts.locked(caller, tenderId);
        draft.tender().requireOpenForBids(clock.instant());
        draft.stored().requireVersion(version);
        return draft;
    }

    private Set<String> lots(long tenderId) {
        return tenders.lotLines(tenderId).stream().map(LotLine::code).collect(toSet());
    }
}
