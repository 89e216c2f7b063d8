package global.giga.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a school is connected; the codes are those of Giga's data and of the offers file. */
public enum Technology {
    FIBRE("fibre"),
    P2P_WIRELESS("p2p wireless"),
    P2MP_WIRELESS("p2mp wireless"),
    CELLULAR("cellular"),
    LEO_SATELLITE("leo satellite"),
    GEO_SATELLITE("geo satellite"),
    XDSL("xdsl"),
    OTHER("other");

    private final String code;

    Technology(String code) {
        this.code = code;
    }

    /** The word used in files, lower case. */
    public String code() {
        return code;
    }

    /** The technology of a code; case and surrounding blanks do not matter, American "fiber" is read too. */
    public static Optional<Technology> of(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replace("fiber", "fibre");
        return Arrays.stream(values()).filter(t -> t.code.equals(wanted)).findFirst();
    }
}
