package global.giga.tender;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.notice.NoticeKind;
import global.giga.notice.Telling;
import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tells people of things in a tender, by its reference and title; in the transaction of the act. */
@ApplicationScoped
public class TenderNews {
    @Inject
    Telling telling;

    /** @param more what fills the texts of the kind from {2} on */
    public void tell(Collection<Account> people, NoticeKind kind, Tender tender, String path, Object... more) {
        telling.tell(people, kind, tender.id(), path, about(tender, more));
    }

    /**
     * Once for the occasion, see {@link Telling#tellOnce}.
     *
     * @return how many people were told now
     */
    public int tellOnce(
            String occasion, Collection<Account> people, NoticeKind kind, Tender tender, String path, Object... more) {
        return telling.tellOnce(occasion, people, kind, tender.id(), path, about(tender, more));
    }

    /** Tells all the people of organisations. */
    public void tellOrganizations(
            Collection<Long> organizations, NoticeKind kind, Tender tender, String path, Object... more) {
        tell(organizations, List.of(), kind, tender, path, more);
    }

    /** Tells all the people of organisations, and others; each once. */
    void tell(
            Collection<Long> organizations,
            Collection<Account> others,
            NoticeKind kind,
            Tender tender,
            String path,
            Object... more) {
        var people = Stream.concat(organizations.stream().flatMap(id -> telling.people(id).stream()), others.stream())
                .toList();
        tell(people, kind, tender, path, more);
    }

    /** Tells the suppliers who want to know of new tenders in its country. */
    void published(Tender tender) {
        telling.tellSuppliers(
                tender.terms().country(),
                tender.id(),
                "/open/tender?id=" + tender.id(),
                about(tender, deadline(tender)));
    }

    void appointed(Caller by, Tender tender, Account account, Duty duty) {
        if (!account.id().equals(by.account())) {
            tell(List.of(account), NoticeKind.DUTY_GIVEN, tender, desk(tender, duty), duty);
        }
    }

    private static String desk(Tender tender, Duty duty) {
        return switch (duty) {
            case OFFICER, APPROVER -> "/staff/tender?id=" + tender.id();
            case KEY_HOLDER -> "/committee/keys?tender=" + tender.id();
            case CHAIR, EVALUATOR, SECRETARY, OBSERVER -> "/committee/home";
        };
    }

    /** The deadline in the zone of the tender. */
    public static ZonedDateTime deadline(Tender tender) {
        return tender.closesAt().atZone(tender.terms().zone());
    }

    private static Object[] about(Tender tender, Object... more) {
        return Stream.concat(Stream.of(tender.reference(), tender.terms().title()), Arrays.stream(more))
                .toArray();
    }
}
