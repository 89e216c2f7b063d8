package global.giga.bid;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes the rounds of {@link Reminding} every minute, on each node. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderRounds {
    @Inject
    Reminding reminding;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void round() {
        reminding.round();
    }
}
