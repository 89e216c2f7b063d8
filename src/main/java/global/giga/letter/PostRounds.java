package global.giga.letter;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Sends the postman on his way every three seconds; a round that lasts longer is not joined by another. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class PostRounds {
    @Inject
    Postman postman;

    @Lock(LockType.WRITE)
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void round() {
        postman.round();
    }

    @Lock(LockType.WRITE)
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void clear() {
        postman.clear();
    }
}
