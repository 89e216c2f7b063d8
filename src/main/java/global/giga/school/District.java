package global.giga.school;

import global.giga.kernel.Translated;

/** A district (admin2) of the region with that code. */
public record District(String region, String code, Translated name) {
    boolean named(String text) {
        return code.equals(text) || name.texts().values().stream().anyMatch(n -> n.equalsIgnoreCase(text));
    }
}
