package global.giga.web.open;

/** How the register is shown. */
public enum SchoolsView {
    LIST,
    MAP
}
