package global.giga.kernel;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What browsers tell of the page that a request comes from; another site cannot make them tell anything else. */
public enum SameOrigin {
    /** A page of the portal. */
    YES,
    /** A page of another site, or of none. */
    NO,
    /** It tells nothing: no browser of today. */
    UNKNOWN;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Whether requests with the method change nothing. */
    public static boolean reads(String method) {
        return READING.contains(method);
    }

    /**
     * @param fetchSite the header Sec-Fetch-Site, null without
     * @param origin the header Origin, null without
     * @param host the header Host, null without
     * @param own the address of the portal where it is known, for servers behind a proxy that changes Host
     */
    public static SameOrigin of(String fetchSite, String origin, String host, Optional<String> own) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") ? YES : NO;
        }
        if (origin == null) {
            return UNKNOWN;
        }
        var from = authority(origin);
        var here = from.isPresent()
                && (from.equals(Optional.ofNullable(host)) || from.equals(own.flatMap(SameOrigin::authority)));
        return here ? YES : NO;
    }

    /** Host and port; empty for what is no address, such as the origin {@code null}. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(
                    URI.create(origin.toLowerCase(Locale.ROOT)).getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
