package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.party.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of one tender and the rules that keep them apart. */
final class Team {
    /** Fewest key holders outside the evaluation (R2.1). */
    static final int OUTSIDE = 2;

    private final List<Appointment> all;

    Team(List<Appointment> all) {
        this.all = List.copyOf(all);
    }

    List<Appointment> lasting() {
        return all.stream().filter(Appointment::lasting).toList();
    }

    /**
     * @throws NotForAccount when accounts like it have no such duty
     * @throws DutyHeld when it has the duty already
     * @throws DutiesApart when another of its duties, or having drafted, keeps it from this one
     * @throws HoldersNotIndependent when too few key holders would be outside the evaluation
     */
    void requireFit(Account account, Duty duty) {
        if (!duty.isFor(account.role())) {
            throw new NotForAccount(duty, account.role());
        }
        for (var other : all) {
            if (of(other, account) && other.lasting() && other.duty() == duty) {
                throw new DutyHeld(duty);
            }
            if (of(other, account) && !duty.goesWith(other.duty()) && (other.lasting() || lasts(other, duty))) {
                throw new DutiesApart(duty, other.duty());
            }
        }
        requireIndependence(account, duty, null);
    }

    /** Who once drafted approves no more, who once approved drafts no more. */
    private static boolean lasts(Appointment ended, Duty duty) {
        return Set.of(Duty.OFFICER, Duty.APPROVER).containsAll(Set.of(ended.duty(), duty));
    }

    /**
     * @throws LastOfficer when nobody would be left to look after the tender
     * @throws HoldersNotIndependent when too few key holders would be outside the evaluation
     */
    void requireDispensable(Appointment leaving) {
        var officers = lasting().stream()
                .filter(a -> a.duty() == Duty.OFFICER && a.inForce() && a != leaving)
                .count();
        if (leaving.duty() == Duty.OFFICER && officers == 0) {
            throw new LastOfficer();
        }
        if (leaving.duty() == Duty.KEY_HOLDER) {
            requireIndependence(null, null, leaving);
        }
    }

    /** While somebody of the evaluation holds a key, two who are not of it do so too. */
    private void requireIndependence(Account joining, Duty duty, Appointment leaving) {
        var after = lasting().stream().filter(a -> a != leaving).toList();
        var judges = accounts(after, true, joining, duty);
        var holders = accounts(after, false, joining, duty);
        var outside = holders.stream().filter(h -> !judges.contains(h)).count();
        if (outside < holders.size() && outside < OUTSIDE) {
            throw new HoldersNotIndependent(OUTSIDE);
        }
    }

    private static Set<Long> accounts(List<Appointment> team, boolean judges, Account joining, Duty duty) {
        var found = new java.util.HashSet<Long>();
        team.stream()
                .filter(a -> judges ? a.duty().judges() : a.duty() == Duty.KEY_HOLDER)
                .forEach(a -> found.add(a.account().id()));
        if (joining != null && (judges ? duty.judges() : duty == Duty.KEY_HOLDER)) {
            found.add(joining.id());
        }
        return found;
    }

    /** The ended appointment to the duty whose place nobody took yet, of those that ended since the instant. */
    Optional<Appointment> vacancy(Duty duty, Instant since) {
        return all.stream()
                .filter(a -> a.duty() == duty && !a.lasting() && !a.endedAt().isBefore(since))
                .filter(a -> all.stream().noneMatch(other -> other.replaced() == a))
                .findFirst();
    }

    private static boolean of(Appointment appointment, Account account) {
        return appointment.account().id().equals(account.id());
    }
}
