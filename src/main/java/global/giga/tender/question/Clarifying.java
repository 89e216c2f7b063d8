package global.giga.tender.question;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.Rfps;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Suppliers ask until the date in the calendar; staff answer to all, and never learn who asked (R1.3). */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Clarifying {
    /** The most questions of one supplier that wait at a time. */
    public static final int MOST = 50;

    @Inject
    Tenders tenders;

    @Inject
    Rfps rfps;

    @Inject
    Clarifications clarifications;

    @Inject
    Announcing announcing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Asks. Until the answer nobody but the own organisation and the officers of the tender reads the question.
     *
     * @throws NotFound for a draft
     * @throws QuestionsClosed at the published end of questions or later, and after a cancellation
     * @throws QuestionLength when it says nothing or too much
     * @throws TooManyQuestions when {@value #MOST} of the own organisation's wait already
     */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public AskedQuestion ask(Caller caller, long tenderId, String text) {
        var now = clock.instant();
        var tender = published(tenderId);
        if (tender.statusAt(now) != TenderStatus.PUBLISHED || !now.isBefore(tender.questionsUntil())) {
            throw new QuestionsClosed(tender.questionsUntil());
        }
        if (clarifications.unanswered(tenderId, caller.organization()).size() >= MOST) {
            throw new TooManyQuestions(MOST);
        }
        var question = new Clarification(tender, clarifications.account(caller.account()), text, now);
        clarifications.add(question);
        tellOfficers(tender);
        audit.record("question.asked", caller, Map.of("tender", tenderId, "question", question.id()));
        return AskedQuestion.of(question);
    }

    /** What the own organisation asked and nobody has answered in public, newest first. */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public List<AskedQuestion> own(Caller caller, long tenderId) {
        published(tenderId);
        return clarifications.unanswered(tenderId, caller.organization()).stream()
                .map(AskedQuestion::of)
                .toList();
    }

    /** What waits for an answer, oldest first. */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public List<AskedQuestion> inbox(Caller caller, long tenderId) {
        return clarifications.waiting(tenderId).stream().map(AskedQuestion::of).toList();
    }

    /** How many questions wait. */
    @NeedsDuty
    public long waiting(Caller caller, long tenderId) {
        return clarifications.countWaiting(tenderId);
    }

    /** Answers that go out with the amendment that is being drafted. */
    @NeedsDuty({Duty.OFFICER, Duty.APPROVER})
    public List<HeldAnswer> held(Caller caller, long tenderId) {
        return clarifications.held(tenderId).stream()
                .map(a -> new HeldAnswer(a.id(), a.question(), a.answer()))
                .toList();
    }

    /**
     * Answers one or several questions at once, to everybody.
     *
     * @param question what all of them ask, in words that do not tell the asker
     * @throws QuestionsTaken when there is none among them, or one was answered meanwhile
     * @throws QuestionLength when one of the texts is empty or too long
     */
    @NeedsDuty(Duty.OFFICER)
    public PublicAnswer answer(Caller caller, long tenderId, Set<Long> questions, String question, String answer) {
        var tender = tenders.locked(tenderId);
        var prepared = prepare(tender, questions, question, answer);
        prepared.publish(clarifications.lastNumber(tenderId) + 1, null, clock.instant());
        tellEverybody(tender, prepared);
        audit.record(
                "question.answered",
                caller,
                Map.of("tender", tenderId, "answer", prepared.number(), "questions", questions.size()));
        return PublicAnswer.of(prepared);
    }

    /** Prepares the same for the day on which the amendment that it announces is published. */
    @NeedsDuty(Duty.OFFICER)
    public void hold(Caller caller, long tenderId, Set<Long> questions, String question, String answer) {
        prepare(tenders.locked(tenderId), questions, question, answer);
        audit.record("question.held", caller, Map.of("tender", tenderId, "questions", questions.size()));
    }

    private Answer prepare(Tender tender, Set<Long> questions, String question, String answer) {
        tender.require(TenderStatus.PUBLISHED);
        var asked = clarifications.locked(tender.id(), questions);
        if (asked.isEmpty()
                || asked.size() < questions.size()
                || !asked.stream().allMatch(Clarification::waits)) {
            throw new QuestionsTaken();
        }
        var prepared = new Answer(tender, question, answer, clock.instant());
        clarifications.add(prepared);
        asked.forEach(one -> one.answer(prepared));
        return prepared;
    }

    /** Questions and answers for everybody, newest first. */
    @PermitAll
    public List<PublicAnswer> answers(Caller caller, long tenderId) {
        rfps.visible(caller, tenderId);
        return clarifications.published(tenderId).stream().map(PublicAnswer::of).toList();
    }

    private Tender published(long tenderId) {
        var tender = tenders.get(tenderId);
        if (tender.opensAt() == null) {
            throw new NotFound();
        }
        return tender;
    }

    private void tellOfficers(Tender tender) {
        announcing.officers(tender, NoticeKind.QUESTION_ASKED, "/staff/questions?id=" + tender.id());
    }

    private void tellEverybody(Tender tender, Answer answer) {
        var path = "/open/tender?id=" + tender.id() + "&tab=QUESTIONS";
        announcing.suppliers(
                tender,
                clarifications.askers(tender.id()),
                NoticeKind.QUESTION_ANSWERED,
                path,
                answer.number(),
                answer.question());
    }
}
