package global.giga.tender.amendment;

import global.giga.kernel.Translated;

/**
 * A school that an amendment takes out of the tender, as it stood there.
 *
 * @param lot code of its lot
 * @param school government id
 */
public record TakenOut(String lot, String school, String name, int pupils) {
    Change change() {
        return new Change(
                "schools.takenOut", Translated.english(lot), null, Change.Kind.PLAIN, school + " " + name, null);
    }
}
