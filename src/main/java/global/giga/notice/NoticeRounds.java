package global.giga.notice;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets old notices be forgotten every night, and looks every hour for papers that expire; on each node. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeRounds {
    @Inject
    Forgetting forgetting;

    @Inject
    Expiring expiring;

    @Schedule(hour = "3", minute = "37", persistent = false)
    public void round() {
        forgetting.round();
    }

    @Schedule(hour = "*", minute = "13", persistent = false)
    public void expiring() {
        expiring.round();
    }
}
