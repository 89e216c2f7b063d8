package global.giga.tender;

import global.giga.kernel.Caller;
import global.giga.kernel.Duties;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The duties of people as they are now: what a closed account or one of another role holds does not count. */
@ApplicationScoped
public class TenderDuties implements Duties {
    @Inject
    Appointments appointments;

    @Inject
    DutyMemo memo;

    @Inject
    BeanManager beans;

    @Override
    public boolean hold(Caller caller, long tenderId, Set<Duty> duties) {
        return !Collections.disjoint(of(caller, tenderId), duties);
    }

    /** What the caller does in the tender; empty for strangers. */
    public Set<Duty> of(Caller caller, long tenderId) {
        return tenders(caller).getOrDefault(tenderId, Set.of());
    }

    private boolean inRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }

    /** What this request knows no longer holds. */
    void changed() {
        if (inRequest()) {
            memo.forget();
        }
    }

    /** The tenders in which the caller has a duty, with them: one statement. */
    public Map<Long, Set<Duty>> tenders(Caller caller) {
        if (!caller.signedIn()) {
            return Map.of();
        }
        var account = caller.account();
        return inRequest() ? memo.of(account, () -> stored(account)) : stored(account);
    }

    /** The tenders in which the caller has the duty, by their ids: one statement. */
    public List<Long> tenders(Caller caller, Duty duty) {
        return tenders(caller).entrySet().stream()
                .filter(of -> of.getValue().contains(duty))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Long, Set<Duty>> stored(long account) {
        var tenders = new TreeMap<Long, Set<Duty>>();
        appointments.ofAccount(account).stream().filter(Appointment::inForce).forEach(a -> tenders.computeIfAbsent(
                        a.tender().id(), t -> EnumSet.noneOf(Duty.class))
                .add(a.duty()));
        return Collections.unmodifiableMap(tenders);
    }

    /** Who has the duty in the tender, in the order of appointment. */
    public List<Account> holders(long tenderId, Duty duty) {
        return holders(tenderId, duty::equals);
    }

    /** Who has a duty of that kind in the tender, in the order of appointment: one statement. */
    public List<Account> holders(long tenderId, Predicate<Duty> duties) {
        return appointments.of(tenderId).stream()
                .filter(a -> duties.test(a.duty()) && a.inForce())
                .map(Appointment::account)
                .distinct()
                .toList();
    }

    /** Everybody with a duty in the tender, in the order of appointment, with the duties: one statement. */
    public Map<Account, List<Duty>> team(long tenderId) {
        return team(tenderId, Appointment::inForce);
    }

    /** Likewise at that instant, whatever became of them since. */
    public Map<Account, List<Duty>> team(long tenderId, Instant at) {
        return team(tenderId, appointment -> appointment.lasted(at));
    }

    private Map<Account, List<Duty>> team(long tenderId, Predicate<Appointment> which) {
        return appointments.of(tenderId).stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        Appointment::account,
                        LinkedHashMap::new,
                        Collectors.mapping(Appointment::duty, Collectors.toList())));
    }
}
