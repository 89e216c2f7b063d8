package global.giga.tender.question;

/** An answer that goes out with the amendment that is being drafted. */
public record HeldAnswer(long id, String question, String answer) {}
