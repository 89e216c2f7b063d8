package global.giga.evaluation.committee;

import java.time.Instant;

/**
 * How far a member of the committee has come: numbers alone.
 *
 * @param chair whether it leads the committee
 * @param given complete scores
 * @param of scores that the sheet needs
 * @param handedInAt null while the sheet is open
 */
public record Progress(long account, String name, boolean chair, long given, long of, Instant handedInAt) {
    public boolean handedIn() {
        return handedInAt != null;
    }
}
