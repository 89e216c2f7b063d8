package global.giga.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import global.giga.audit.AuditTrail;
import global.giga.award.AwardLine;
import global.giga.award.Awards;
import global.giga.award.ComplaintOpen;
import global.giga.award.StandstillRuns;
import global.giga.award.Told;
import global.giga.bid.Bid;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns an award into contracts, one for each supplier. */
@OnBids
@Service
public class Contracting {
    @Inject
    Tenders tenders;

    @Inject
    Awards awards;

    @Inject
    Contracts contracts;

    @Inject
    Told told;

    @Inject
    Announcing announcing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Awards the contracts.
     *
     * @throws TenderNotInState unless an award is in its standstill
     * @throws StandstillRuns before the end of the standstill
     * @throws ComplaintOpen while a complaint is not decided
     */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty(Duty.APPROVER)
    public void conclude(Caller caller, long tenderId) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.STANDSTILL);
        var award = awards.current(tender).orElseThrow(NotFound::new);
        var open = awards.open(award);
        if (open > 0) {
            throw new ComplaintOpen(open);
        }
        var now = clock.instant();
        award.conclude(now);
        tender.award(now);
        var day = now.atZone(tender.terms().zone()).toLocalDate();
        Map<Bid, List<AwardLine>> bySupplier =
                awards.lines(award).stream().collect(groupingBy(l -> l.offer().bid(), LinkedHashMap::new, toList()));
        int number = 1;
        for (var own : bySupplier.entrySet()) {
            var contract = new Contract(award, own.getKey(), tender.reference() + "-C" + number++, now);
            own.getValue().forEach(line -> contract.add(new ContractLine(contract, line, day)));
            contracts.add(contract);
        }
        told.bidders(tender, NoticeKind.CONTRACTS_AWARDED);
        announcing.team(tender, NoticeKind.CONTRACTS_AWARDED, "/committee/award?tender=" + tenderId);
        audit.record("contracts.awarded", caller, Map.of("tender", tenderId, "contracts", bySupplier.size()));
    }

    /** The contracts of a tender, for everybody; none before they are awarded. */
    @PermitAll
    public List<Contract> of(long tenderId) {
        return contracts.of(tenderId);
    }
}
