package global.giga.bid;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes the rounds of {@link FileKeeping} every five minutes, on each node. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FileRounds {
    @Inject
    FileKeeping keeping;

    @Schedule(hour = "*", minute = "2/5", second = "40", persistent = false)
    public void round() {
        keeping.round();
    }
}
