package global.giga.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the portal. A visitor gets the chosen one (cookie), else the browser's first that exists, else English. */
public enum Language {
    EN,
    RU,
    KK;

    static final String COOKIE = "language";

    private final Locale locale = Locale.forLanguageTag(name());

    public Locale locale() {
        return locale;
    }

    /** ISO 639-1, as in {@code lang} attributes. */
    public String getCode() {
        return locale.getLanguage();
    }

    /** Two capital letters for the switch. */
    public String getShort() {
        return name();
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.getCode().equals(code)).findFirst();
    }

    public static Language of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> wished(Collections.list(request.getLocales())))
                .orElse(EN);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> COOKIE.equals(c.getName()))
                .map(Cookie::getValue)
                .flatMap(v -> of(v).stream())
                .findFirst();
    }

    private static Optional<Language> wished(List<Locale> locales) {
        return locales.stream().flatMap(l -> of(l.getLanguage()).stream()).findFirst();
    }
}
