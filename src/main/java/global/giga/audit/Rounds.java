package global.giga.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes the rounds of {@link Keeping} every five minutes, on each node. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {
    @Inject
    Keeping keeping;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    public void round() {
        keeping.round();
    }
}
