package global.giga;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import global.giga.kernel.Duty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.TenderStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of access.csv: who gets what answer from an act. */
record Access(
        String act, Set<Role> roles, Set<Duty> duties, Set<Role> dutyless, Found found, Set<TenderStatus> states) {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final List<TenderStatus> LIFE = List.of(
            TenderStatus.DRAFT,
            TenderStatus.PUBLISHED,
            TenderStatus.CLOSED,
            TenderStatus.TECHNICAL_OPENED,
            TenderStatus.TECHNICAL_FROZEN,
            TenderStatus.FINANCIAL_OPENED,
            TenderStatus.EVALUATED,
            TenderStatus.AWARD_PROPOSED,
            TenderStatus.STANDSTILL,
            TenderStatus.AWARDED);

    enum Found {
        ALWAYS,
        PUBLISHED,
        PEOPLE,
        OWN_DRAFT,
        OWN_BID,
        OWN_PEOPLE,
        RESUMED,
        SHARE,
        MAYBE
    }

    enum Answer {
        LET_IN,
        FORBIDDEN,
        NOT_FOUND,
        STATE
    }

    /** Somebody who tries; the owner is the supplier who drafted and sealed. */
    record Somebody(String who, global.giga.kernel.Caller caller, Set<Duty> duties, boolean owner) {}

    static List<Access> table() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 6))
                    .map(Access::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public methods of all services. */
    static List<Method> acts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("global.giga").stream()
                        .filter(c -> c.isAnnotatedWith(Service.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                        .toList();
    }

    static String name(Method act) {
        return act.getDeclaringClass().getSimpleName() + "." + act.getName();
    }

    private static Access of(String[] cells) {
        var duties = (cells[2] + "/").split("/", 3);
        var dutyless = words(duties[1]).filter(word -> !word.isEmpty()).map(Role::valueOf);
        return new Access(
                cells[0],
                roles(cells[1]),
                duties(duties[0]),
                dutyless.collect(Collectors.toSet()),
                found(cells[3]),
                states(cells[4]));
    }

    private static Set<Role> roles(String cell) {
        return switch (cell) {
            case "everybody" -> Set.of();
            case "signed-in" -> EnumSet.allOf(Role.class);
            default -> words(cell).map(Role::valueOf).collect(Collectors.toSet());
        };
    }

    private static Set<Duty> duties(String cell) {
        return switch (cell) {
            case "-" -> Set.of();
            case "any" -> EnumSet.allOf(Duty.class);
            default -> words(cell).map(Duty::valueOf).collect(Collectors.toSet());
        };
    }

    private static Found found(String cell) {
        return Found.valueOf(cell.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    private static Set<TenderStatus> states(String cell) {
        if (cell.equals("all")) {
            return Set.copyOf(LIFE);
        }
        if (cell.endsWith("+")) {
            var first = TenderStatus.valueOf(cell.substring(0, cell.length() - 1));
            return LIFE.stream().filter(s -> s.reached(first)).collect(Collectors.toSet());
        }
        return words(cell).map(TenderStatus::valueOf).collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" "));
    }

    /** Whether the answer depends on the tender at all. */
    boolean ofTender() {
        return !duties.isEmpty() || found != Found.ALWAYS || states.size() < LIFE.size();
    }

    /** The answers that are right; two where a thing is neither there for the caller nor the state right. */
    Set<Answer> expected(Somebody somebody, TenderStatus state) {
        if (!roles.isEmpty() && roles.stream().noneMatch(somebody.caller()::is)) {
            return Set.of(Answer.FORBIDDEN);
        }
        if (!duties.isEmpty()
                && dutyless.stream().noneMatch(somebody.caller()::is)
                && duties.stream().noneMatch(somebody.duties()::contains)) {
            return Set.of(Answer.FORBIDDEN);
        }
        if (found == Found.SHARE && state != TenderStatus.DRAFT) {
            return Set.of(Answer.FORBIDDEN); // the key is dealt to none of those who try
        }
        var inTime = states.contains(state) || found == Found.RESUMED && somebody.owner();
        if (!found(somebody, state)) {
            return inTime || state == TenderStatus.DRAFT
                    ? Set.of(Answer.NOT_FOUND)
                    : Set.of(Answer.NOT_FOUND, Answer.STATE);
        }
        var answer = inTime ? Answer.LET_IN : Answer.STATE;
        return found == Found.MAYBE ? Set.of(answer, Answer.NOT_FOUND) : Set.of(answer);
    }

    private boolean found(Somebody somebody, TenderStatus state) {
        var draft = state == TenderStatus.DRAFT;
        return switch (found) {
            case ALWAYS, SHARE, MAYBE -> true;
            case PUBLISHED, RESUMED -> !draft;
            case PEOPLE -> !draft || !somebody.duties().isEmpty();
            case OWN_DRAFT -> !draft && somebody.owner();
            case OWN_BID -> somebody.owner();
            case OWN_PEOPLE -> somebody.owner() || somebody.caller().is(Role.ADMIN);
        };
    }
}
