package global.giga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The colour of a state's pill, by the constant's name whatever its enum; calm where none is given. */
@Named
@ApplicationScoped
public class Tones {
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("PUBLISHED", "blue"),
            Map.entry("OPEN", "blue"),
            Map.entry("SUBMITTED", "blue"),
            Map.entry("SEALED", "blue"),
            Map.entry("TECHNICAL_OPENED", "violet"),
            Map.entry("TECHNICAL_FROZEN", "violet"),
            Map.entry("FINANCIAL_OPENED", "violet"),
            Map.entry("EVALUATED", "violet"),
            Map.entry("AWARD_PROPOSED", "amber"),
            Map.entry("STANDSTILL", "amber"),
            Map.entry("MODERATE", "amber"),
            Map.entry("AWARDED", "green"),
            Map.entry("ACTIVE", "green"),
            Map.entry("VALID", "green"),
            Map.entry("GOOD", "green"),
            Map.entry("CANCELLED", "red"),
            Map.entry("UNSUCCESSFUL", "red"),
            Map.entry("DISQUALIFIED", "red"),
            Map.entry("REFUSED", "red"),
            Map.entry("BAD", "red"),
            Map.entry("UNKNOWN", "blue"));

    /** blue, violet, amber, green, red or grey. */
    public String of(Object state) {
        return state instanceof Enum<?> constant ? TONES.getOrDefault(constant.name(), "grey") : "grey";
    }
}
