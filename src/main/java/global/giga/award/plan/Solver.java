package global.giga.award.plan;

import com.google.ortools.Loader;

/** The solver's native library, loaded when it is first needed and once for the process. */
final class Solver {
    private static final boolean LOADED = load();

    private Solver() {}

    /** False where there is no library for this platform, or it cannot be loaded. */
    static boolean available() {
        return LOADED;
    }

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(Solver.class.getName())
                    .log(System.Logger.Level.WARNING, "The award planner's solver cannot be loaded", e);
            return false;
        }
    }
}
