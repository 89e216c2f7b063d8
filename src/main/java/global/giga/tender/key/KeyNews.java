package global.giga.tender.key;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.notice.NoticeKind;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells holders when a ceremony waits for them, and approvers when its key is ready. */
@ApplicationScoped
class KeyNews {
    @Inject
    TenderNews news;

    @Inject
    TenderDuties duties;

    /** Each holder whom the ceremony waits for in this phase, once; whoever acts now knows. */
    void waiting(Caller caller, KeyCeremony ceremony) {
        var tender = ceremony.tender();
        var people = duties.holders(tender.id(), Duty.KEY_HOLDER).stream()
                .filter(one -> !one.id().equals(caller.account()))
                .filter(one -> ceremony.awaits(one.id()) || keyless(ceremony, one.id()))
                .toList();
        news.tellOnce(
                ceremony.epoch() + "-" + ceremony.phase(),
                people,
                NoticeKind.KEY_TO_MAKE,
                tender,
                "/committee/keys?tender=" + tender.id());
    }

    private static boolean keyless(KeyCeremony ceremony, long account) {
        return ceremony.phase() == KeyPhase.GATHERING
                && ceremony.position(account).filter(p -> !p.hasKey()).isPresent();
    }

    /** The draft can be published from now on. */
    void ready(Caller caller, KeyCeremony ceremony) {
        var tender = ceremony.tender();
        if (KeyConvening.draft(tender)) {
            var approvers = duties.holders(tender.id(), Duty.APPROVER).stream()
                    .filter(one -> !one.id().equals(caller.account()))
                    .toList();
            news.tellOnce(
                    "key-" + ceremony.epoch(),
                    approvers,
                    NoticeKind.DRAFT_TO_APPROVE,
                    tender,
                    "/staff/tender?id=" + tender.id());
        }
    }
}
