package global.giga.bid.interest;

import global.giga.bid.interest.MemberDeclarations.Conflict;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of a tender with their declarations, for minutes, reports and the page. */
@ApplicationScoped
public class DeclarationList {
    @Inject
    Interests interests;

    @Inject
    TenderDuties duties;

    /** Those with a duty, in the order of appointment, then those who declared and left. */
    public List<MemberDeclarations> of(long tenderId) {
        var bidders =
                interests.of(0, tenderId).stream().map(Bidder::organization).collect(Collectors.toSet());
        var declared = interests.all(tenderId).stream()
                .filter(i -> bidders.contains(i.organization().id()))
                .collect(Collectors.groupingBy(i -> i.account().id()));
        var people = new LinkedHashMap<Long, Account>();
        duties.holders(tenderId, duty -> true).forEach(account -> people.put(account.id(), account));
        interests.all(tenderId).forEach(i -> people.putIfAbsent(i.account().id(), i.account()));
        var held = held(tenderId);
        var members = new ArrayList<MemberDeclarations>();
        people.values()
                .forEach(account -> members.add(member(
                        account,
                        held.getOrDefault(account.id(), List.of()),
                        bidders.size(),
                        declared.getOrDefault(account.id(), List.of()))));
        return members;
    }

    private Map<Long, List<Duty>> held(long tenderId) {
        var held = new LinkedHashMap<Long, List<Duty>>();
        Arrays.stream(Duty.values()).forEach(duty -> duties.holders(tenderId, duty)
                .forEach(a ->
                        held.computeIfAbsent(a.id(), id -> new ArrayList<>()).add(duty)));
        return held;
    }

    private static MemberDeclarations member(Account account, List<Duty> duties, int bidders, List<Interest> declared) {
        var conflicts = declared.stream()
                .filter(Interest::conflict)
                .map(i -> new Conflict(i.organization().name(), i.reason(), i.declaredAt()))
                .toList();
        var at = declared.stream()
                .map(Interest::declaredAt)
                .max(Instant::compareTo)
                .orElse(null);
        return new MemberDeclarations(account.id(), account.name(), duties, bidders - declared.size(), conflicts, at);
    }
}
