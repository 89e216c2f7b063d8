package global.giga.tender.key;

/**
 * A value that did not fit what its dealer had committed to.
 *
 * @param dealer its position; in the ceremony before where shares are dealt anew
 * @param holder position of whoever got the value and refused it
 */
record RefusedDealing(int dealer, int holder) {}
