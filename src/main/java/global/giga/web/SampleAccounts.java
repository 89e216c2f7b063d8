package global.giga.web;

import global.giga.kernel.Duty;
import global.giga.kernel.Role;
import global.giga.party.Accounts;
import global.giga.party.Codes;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accounts of the sample world, shown to newcomers where it is loaded; nowhere else. */
@Model
public class SampleAccounts {
    @Inject
    @ConfigProperty(name = "app.sample", defaultValue = "false")
    boolean sample;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    private List<Sample> all;

    /** An account to try, and the duty or role that it shows. */
    public record Sample(Enum<?> as, String email) {}

    /** One of each duty and role, in the order of a tender; empty where the sample world is not loaded. */
    public List<Sample> getAll() {
        if (all == null) {
            all = loaded() ? accounts() : List.of();
        }
        return all;
    }

    public String getPassword() {
        return SampleWorld.PASSWORD;
    }

    /** What the authenticator app of the sample account shows now; empty for all others. */
    public String code(String email) {
        return sample && SampleWorld.OFFICIALS.contains(email)
                ? Codes.at(SampleWorld.SECOND_FACTOR, clock.instant())
                : "";
    }

    private boolean loaded() {
        return sample && accounts.byEmail(SampleWorld.STAFF).isPresent();
    }

    private static List<Sample> accounts() {
        var found = new ArrayList<Sample>();
        found.add(new Sample(Duty.OFFICER, SampleWorld.STAFF));
        found.add(new Sample(Duty.APPROVER, SampleWorld.APPROVER));
        found.add(new Sample(Duty.KEY_HOLDER, SampleWorld.KEEPER));
        SampleFiles.bidders().stream()
                .findFirst()
                .ifPresent(bidder -> found.add(new Sample(Role.SUPPLIER, SampleWorld.address(bidder.id()))));
        found.add(new Sample(Duty.CHAIR, SampleWorld.CHAIR));
        found.add(new Sample(Duty.EVALUATOR, SampleWorld.EVALUATOR));
        found.add(new Sample(Duty.SECRETARY, SampleWorld.SECRETARY));
        found.add(new Sample(Duty.OBSERVER, SampleWorld.OBSERVER));
        found.add(new Sample(Role.ADMIN, SampleWorld.ADMIN));
        return List.copyOf(found);
    }
}
