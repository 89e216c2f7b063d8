package global.giga.tender.question;

import java.time.Instant;

/** A question that waits for its answer: the same for its owner and for staff, without a word on who asked. */
public record AskedQuestion(long id, String text, Instant at) {
    static AskedQuestion of(Clarification clarification) {
        return new AskedQuestion(clarification.id(), clarification.text(), clarification.askedAt());
    }
}
