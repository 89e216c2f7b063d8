package global.giga.tender;

/**
 * What an act on lots did.
 *
 * @param digest of the lots after it
 * @param schools that are elsewhere now
 */
public record Lotted(String digest, int schools) {}
