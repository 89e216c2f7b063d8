package global.giga.notice;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets old notices be forgotten every night; on each node, since forgetting twice does no harm. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeRounds {
    @Inject
    Forgetting forgetting;

    @Schedule(hour = "3", minute = "37", persistent = false)
    public void round() {
        forgetting.round();
    }
}
