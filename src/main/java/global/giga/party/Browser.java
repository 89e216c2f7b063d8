package global.giga.party;

/**
 * What asks to come in.
 *
 * @param address the network address it asks from
 * @param device what its device cookie holds, empty for none
 * @param description what it says it is (User-Agent), empty for nothing
 */
public record Browser(String address, String device, String description) {
    /** A program inside the portal. */
    public static final Browser NONE = new Browser("", "", "");

    /** As its owner knows it, such as "Firefox, Windows"; empty when it does not say. */
    public String name() {
        return Devices.describe(description);
    }
}
