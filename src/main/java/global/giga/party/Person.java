package global.giga.party;

/**
 * Whom another organisation's sign-in vouches for.
 *
 * @param subject what the issuer calls the person, for good
 * @param email empty when the issuer did not say or did not verify it
 */
public record Person(String issuer, String subject, String email) {}
