package global.giga.notice;

import global.giga.letter.Address;
import global.giga.letter.LetterWords;
import global.giga.letter.Letters;
import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells people what an act means for them, in the transaction of the act: a refused act tells nobody anything, and what
 * was told of once is not told again.
 */
@ApplicationScoped
public class Telling {
    @Inject
    NoticeBook book;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /**
     * Tells each of the people whose accounts are open, in the portal and by letter as each chose.
     *
     * @param tender its id; null for none
     * @param path where the notice leads: below the address of the portal, with a leading slash
     * @param arguments fill the texts of the kind, see {@link NoticeKind}: text and numbers; {@code Translated}, times
     *     ({@code Instant} in UTC, {@code ZonedDateTime} in its zone), days and enums in the reader's language
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Account> people, NoticeKind kind, Long tender, String path, Object... arguments) {
        tell(people, Occasion.single(kind, tender), path, arguments);
    }

    /**
     * The same for what may come up again, in a round for instance: whoever was told of the occasion is not told again.
     *
     * @param occasion at most 60 characters, the same whenever it is the same occasion of the kind in the tender
     * @return how many people were told now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int tellOnce(
            String occasion,
            Collection<Account> people,
            NoticeKind kind,
            Long tender,
            String path,
            Object... arguments) {
        return tell(people, Occasion.named(occasion, kind, tender), path, arguments);
    }

    /** Tells suppliers of a new tender: those who want to know of new tenders in the country. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellSuppliers(String country, Long tender, String path, Object... arguments) {
        var suppliers = book.suppliers();
        var choices = choices(NoticeKind.TENDER_PUBLISHED, suppliers);
        var interested = suppliers.stream()
                .filter(one ->
                        !choices.containsKey(one.id()) || choices.get(one.id()).covers(country))
                .toList();
        tell(interested, NoticeKind.TENDER_PUBLISHED, tender, path, arguments);
    }

    /** The people of an organisation whose accounts are open, for {@link #tell}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Account> people(long organization) {
        return book.people(organization);
    }

    /** Makes the rounds of other nodes wait until this transaction ends, so that both do not tell the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void turn() {
        book.turn();
    }

    private int tell(Collection<Account> people, Occasion of, String path, Object... arguments) {
        var open = distinct(people);
        var choices = choices(of.kind(), open);
        var told = open.isEmpty() ? Set.of() : book.told(of, ids(open));
        var written = Argument.write(arguments);
        int count = 0;
        for (var person : open) {
            var choice = choices.getOrDefault(person.id(), new Preference(person.id(), of.kind()));
            if (choice.wanted() && !told.contains(person.id())) {
                book.add(new Notice(person.id(), of, path, written, choice.portal(), clock.instant()));
                if (choice.mail()) {
                    write(person, of.kind(), path, written);
                }
                count++;
            }
        }
        return count;
    }

    private void write(Account person, NoticeKind kind, String path, String arguments) {
        var language = person.language();
        var said = Argument.read(arguments, LetterWords.in(language));
        letters.send(Address.of(person.email()), language, "notice-" + kind.code(), path, said.toArray(String[]::new));
    }

    private static List<Account> distinct(Collection<Account> people) {
        var each = new LinkedHashMap<Long, Account>();
        people.stream().filter(Account::active).forEach(one -> each.putIfAbsent(one.id(), one));
        return new ArrayList<>(each.values());
    }

    private Map<Long, Preference> choices(NoticeKind kind, List<Account> people) {
        return book.preferences(kind, ids(people)).stream()
                .collect(Collectors.toMap(Preference::account, Function.identity()));
    }

    private static List<Long> ids(List<Account> people) {
        return people.stream().map(Account::id).toList();
    }
}
