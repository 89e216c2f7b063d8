package global.giga.bid;

import java.io.Serializable;

/**
 * A requirement that what a row says so far does not meet.
 *
 * @param requirement its id
 * @param column of the cell that is to change
 * @param needed the limit as a plain number, "" for data without a cap
 */
public record Unmet(String requirement, String column, String needed) implements Serializable {}
