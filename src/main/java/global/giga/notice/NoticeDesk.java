package global.giga.notice;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.letter.LetterWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One's own notices, and how one wants to be told. */
@Service
@RolesAllowed({Role.SUPPLIER_ROLE, Role.ADMIN_ROLE, Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class NoticeDesk {
    @Inject
    NoticeBook book;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A notice in words. */
    public record Line(long id, NoticeKind kind, Long tender, Instant at, boolean unread, String text)
            implements Serializable {}

    /** How many of the caller's notices it has not opened: one statement. */
    public long unread(Caller caller) {
        return book.count(caller.account(), true);
    }

    public long count(Caller caller) {
        return book.count(caller.account(), false);
    }

    /** The caller's notices, newest first, from {@code first} (0) on. */
    public List<Line> list(Caller caller, String language, int first, int most) {
        var words = LetterWords.in(language);
        return book.list(caller.account(), first, most).stream()
                .map(notice -> line(notice, words))
                .toList();
    }

    private static Line line(Notice notice, LetterWords words) {
        var text = words.of("notice." + notice.kind().code(), Argument.read(notice.arguments(), words));
        return new Line(notice.id(), notice.kind(), notice.tender(), notice.at(), notice.unread(), text);
    }

    /** Marks it read and says where it leads. @throws NotFound when the caller has no such notice */
    public String open(Caller caller, long noticeId) {
        var notice = book.own(caller.account(), noticeId);
        notice.read(clock.instant());
        return notice.path();
    }

    public void readAll(Caller caller) {
        book.readAll(caller.account(), clock.instant());
    }

    /** What the caller chose for each kind that concerns it, in the order of kinds. */
    public List<Preference> preferences(Caller caller) {
        var chosen = book.preferences(caller.account()).stream()
                .collect(Collectors.toMap(Preference::kind, Function.identity()));
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> caller.roles().stream().anyMatch(kind::isFor))
                .map(kind -> chosen.getOrDefault(kind, new Preference(caller.account(), kind)))
                .toList();
    }

    /** @throws NoticeFixed when it would hide what the portal always shows */
    public void choose(Caller caller, NoticeKind kind, boolean mail, boolean portal) {
        stored(caller, kind).choose(mail, portal);
        audit.record("notice.chosen", caller, Map.of("kind", kind, "mail", mail, "portal", portal));
    }

    /**
     * Limits the new tenders that the caller is told of.
     *
     * @param country ISO 3166-1 alpha-2; null for all countries
     * @throws NotFound when there is no such country
     */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public void subscribe(Caller caller, String country) {
        if (country != null && !Set.of(Locale.getISOCountries()).contains(country)) {
            throw new NotFound();
        }
        stored(caller, NoticeKind.TENDER_PUBLISHED).limit(country);
        audit.record("notice.subscribed", caller, Map.of("country", country == null ? "all" : country));
    }

    private Preference stored(Caller caller, NoticeKind kind) {
        return book.preferences(caller.account()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseGet(() -> {
                    var first = new Preference(caller.account(), kind);
                    book.add(first);
                    return first;
                });
    }
}
