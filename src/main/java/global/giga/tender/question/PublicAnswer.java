package global.giga.tender.question;

import java.time.Instant;

/**
 * A question and its answer as everybody reads them.
 *
 * @param number from 1 in the order of publication
 * @param amendment number of the amendment it came with, null for none
 */
public record PublicAnswer(int number, String question, String answer, Instant at, Integer amendment) {
    static PublicAnswer of(Answer answer) {
        return new PublicAnswer(
                answer.number(), answer.question(), answer.answer(), answer.publishedAt(), answer.amendment());
    }
}
