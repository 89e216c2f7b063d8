package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** Tells those who take part in a tender what happened in it, in the transaction of the act. */
@ApplicationScoped
public class Announcing {
    @Inject
    Instance<Followers> followers;

    @Inject
    Audience audience;

    @Inject
    TenderDuties duties;

    @Inject
    TenderNews news;

    /**
     * To everybody of the suppliers that take part, and to the people who follow; once to whoever does both.
     *
     * @param others organisations that take part in a way that this step knows itself
     */
    public void suppliers(Tender tender, Set<Long> others, NoticeKind kind, String path, Object... more) {
        var all = new HashSet<>(others);
        followers.forEach(known -> all.addAll(known.of(tender.id())));
        news.tell(all, audience.of(tender.id()), kind, tender, path, more);
    }

    /** To the officers of the tender. */
    public void officers(Tender tender, NoticeKind kind, String path, Object... more) {
        news.tell(duties.holders(tender.id(), Duty.OFFICER), kind, tender, path, more);
    }

    /** To everybody with a duty in the tender. */
    public void team(Tender tender, NoticeKind kind, String path, Object... more) {
        news.tell(duties.holders(tender.id(), duty -> true), kind, tender, path, more);
    }

    /** To those who publish. */
    public void approvers(Tender tender, NoticeKind kind, String path, Object... more) {
        news.tell(duties.holders(tender.id(), Duty.APPROVER), kind, tender, path, more);
    }
}
