package global.giga.web;

import global.giga.kernel.Translated;
import global.giga.kernel.Words;
import global.giga.tender.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Words in the language of the visitor. A page's own keys start with its path: {@code /supplier/bid.xhtml} has {@code
 * supplier.bid.*}, and {@code here("submit")} on it is {@code supplier.bid.submit}.
 */
@Named
@ApplicationScoped
public class Texts {
    /* Faces asks for texts at its own start too, without a request. */
    static Language language(FacesContext context) {
        var request = context == null ? null : context.getExternalContext().getRequest();
        return request instanceof HttpServletRequest http ? Language.of(http) : Language.EN;
    }

    public Language getLanguage() {
        return language(FacesContext.getCurrentInstance());
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The text of a key; arguments fill {0}, {1}… */
    public String of(String key, Object... arguments) {
        return words().of(key, arguments);
    }

    /** The text of a key, or of its own key ({@code .one}) where the tender opens the price with the technical part. */
    public String opened(Terms terms, String key, Object... arguments) {
        var own = key + ".one";
        return of(terms.oneEnvelope() && words().has(own) ? own : key, arguments);
    }

    /** The text of the current page with that short name. */
    public String here(String name, Object... arguments) {
        return of(prefix() + name, arguments);
    }

    /** The text of the current page with that short name, empty where the page has none. */
    public String hereOrEmpty(String name) {
        return orEmpty(prefix() + name);
    }

    /** What a tag shows: the text given, else that of the key given, else that of the page for the element's id. */
    public String label(String text, String key, String id) {
        return given(text) ? text : given(key) ? of(key) : here(id);
    }

    /** Like a label, but empty where neither text nor key nor id is given. */
    public String heading(String text, String key, String id) {
        return given(text) || given(key) || given(id) ? label(text, key, id) : "";
    }

    /** The text beside a tag: its key, else page and id, with the suffix; empty where there is none. */
    public String beside(String key, String id, String suffix) {
        return orEmpty((given(key) ? key : prefix() + id) + "." + suffix);
    }

    /** How a value is called: the word of an enum constant, the text of a translation in this language, else itself. */
    public String name(Object value) {
        if (value instanceof Enum<?> constant) {
            return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        return value instanceof Translated t ? t.in(getLanguage().getCode()) : value == null ? "" : value.toString();
    }

    /** The names of several values, separated by commas. */
    public String names(Collection<?> values) {
        return String.join(", ", values.stream().map(this::name).toList());
    }

    /** The address of this page in another language. */
    public String switchTo(Language other) {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var original = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var query = request.getQueryString();
        return (original == null ? request.getRequestURI() : original) + "?"
                + (query == null ? "" : query + "&") + LanguageFilter.PARAMETER + "="
                + URLEncoder.encode(other.getCode(), StandardCharsets.UTF_8);
    }

    private Words words() {
        return Words.in(getLocale());
    }

    private String orEmpty(String key) {
        var words = words();
        return words.has(key) ? words.of(key) : "";
    }

    private static String prefix() {
        return PageKeys.prefix(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }
}
