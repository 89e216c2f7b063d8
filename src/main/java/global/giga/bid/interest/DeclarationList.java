package global.giga.bid.interest;

import global.giga.bid.interest.MemberDeclarations.Conflict;
import global.giga.bid.interest.MemberDeclarations.Lifted;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of a tender with their declarations, for minutes, reports and the page. */
@ApplicationScoped
public class DeclarationList {
    @Inject
    Interests interests;

    @Inject
    Corrections corrections;

    @Inject
    TenderDuties duties;

    @Inject
    Clock clock;

    /** Those with a duty, in the order of appointment, then those who declared and left. */
    public List<MemberDeclarations> of(long tenderId) {
        var bidders = interests.of(0, tenderId, clock.instant()).stream()
                .map(Bidder::organization)
                .collect(Collectors.toSet());
        var all = interests.all(tenderId);
        var declared = all.stream()
                .filter(i -> bidders.contains(i.organization().id()))
                .collect(Collectors.groupingBy(i -> i.account().id()));
        var lifted = corrections.of(tenderId).stream()
                .filter(Correction::lifted)
                .collect(Collectors.groupingBy(c -> c.account().id()));
        var people = new LinkedHashMap<Long, Account>();
        var held = new LinkedHashMap<Long, List<Duty>>();
        duties.team(tenderId).forEach((account, duty) -> {
            people.put(account.id(), account);
            held.put(account.id(), duty);
        });
        all.forEach(i -> people.putIfAbsent(i.account().id(), i.account()));
        var members = new ArrayList<MemberDeclarations>();
        people.values()
                .forEach(account -> members.add(member(
                        account,
                        held.getOrDefault(account.id(), List.of()),
                        bidders.size(),
                        declared.getOrDefault(account.id(), List.of()),
                        lifted.getOrDefault(account.id(), List.of()))));
        return members;
    }

    private static MemberDeclarations member(
            Account account, List<Duty> duties, int bidders, List<Interest> declared, List<Correction> lifted) {
        var conflicts = Stream.concat(
                        lifted.stream().map(DeclarationList::lifted),
                        declared.stream()
                                .filter(Interest::conflict)
                                .map(i -> new Conflict(i.organization().name(), i.reason(), i.declaredAt(), null)))
                .toList();
        var at = declared.stream()
                .map(Interest::declaredAt)
                .max(Instant::compareTo)
                .orElse(null);
        return new MemberDeclarations(account.id(), account.name(), duties, bidders - declared.size(), conflicts, at);
    }

    private static Conflict lifted(Correction c) {
        return new Conflict(
                c.organization().name(),
                c.conflict(),
                c.declaredAt(),
                new Lifted(c.mistake(), c.decidedBy().name(), c.reason(), c.decidedAt()));
    }
}
