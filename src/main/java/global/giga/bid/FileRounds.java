package global.giga.bid;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes the rounds of {@link FileKeeping} every five minutes and those of {@link Inspecting} more often, on each node. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FileRounds {
    @Inject
    FileKeeping keeping;

    @Inject
    Inspecting inspecting;

    @Schedule(hour = "*", minute = "2/5", second = "40", persistent = false)
    public void round() {
        keeping.round();
    }

    /** Soon after an opening, so that the committee waits for no document. */
    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
    public void inspect() {
        inspecting.round();
    }
}
