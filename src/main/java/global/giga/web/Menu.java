package global.giga.web;

import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The main menu: for each entry the page and the roles that see it. */
final class Menu {
    /** Stands among the roles for members of the staff who sit on a committee. */
    static final String COMMITTEE = "COMMITTEE";

    private static final Set<String> ALL = Set.of();
    private static final List<Item> ITEMS = List.of(
            new Item("/open/tenders", ALL),
            new Item("/open/schools", ALL),
            new Item("/open/awards", ALL),
            new Item("/supplier/home", Set.of("SUPPLIER")),
            new Item("/staff/home", Set.of("STAFF")),
            new Item("/committee/home", Set.of("EVALUATOR", "AUDITOR", COMMITTEE)),
            new Item("/auditor/home", Set.of("AUDITOR", "ADMIN")),
            new Item("/admin/home", Set.of("ADMIN")));

    private Menu() {}

    private record Item(String page, Set<String> roles) {}

    /** An entry on the screen: its page, the key of its text, whether the visitor is in it. */
    public record Entry(String page, String key, boolean current) {
        public String getPage() {
            return page;
        }

        public String getKey() {
            return key;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    /** The entries for these roles, of pages that this build has. */
    static List<Entry> of(Predicate<String> hasRole, String path, ServletContext application) {
        return ITEMS.stream()
                .filter(i -> i.roles.isEmpty() || i.roles.stream().anyMatch(hasRole))
                .filter(i -> exists(i.page, application))
                .map(i -> new Entry(i.page, key(i.page), current(i.page, path)))
                .toList();
    }

    static String key(String page) {
        return "nav" + page.replace('/', '.');
    }

    static List<String> pages() {
        return ITEMS.stream().map(Item::page).toList();
    }

    /* A desk's entry stays marked on all its pages, a list's entry on the page of one of its things. */
    private static boolean current(String page, String path) {
        return page.endsWith("/home")
                ? path.startsWith(page.replace("home", ""))
                : path.equals(page) || page.equals(path + "s");
    }

    private static boolean exists(String page, ServletContext application) {
        try {
            return application.getResource(page + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(page, e);
        }
    }
}
