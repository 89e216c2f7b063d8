package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.school.Finding;
import global.giga.school.ImportReport;
import global.giga.school.Regions;
import global.giga.school.Registering;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** /staff/schools: checks a file of schools, shows what would happen, then registers it. */
@Named
@ViewScoped
public class StaffSchoolsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    @Inject
    transient Registering registering;

    @Inject
    transient Regions regions;

    @Inject
    transient Caller caller;

    @Inject
    transient Notices notices;

    @Inject
    transient Texts texts;

    private transient Part upload;
    private transient ImportReport report;
    private byte[] file;
    private String name;
    private String country;

    public void check() {
        file = Uploads.bytes(upload);
        name = upload.getSubmittedFileName();
        report = null;
        report = registering.check(caller, getCountry(), file);
    }

    /** Registers the accepted rows of the file that was checked. */
    public String register() {
        var done = registering.register(caller, getCountry(), file, true);
        notices.done("staff.schools.registered", done.created(), done.updated());
        return "/staff/schools?faces-redirect=true";
    }

    /** What is wrong, in words. */
    public String say(Finding finding) {
        return texts.of("problem." + finding.code(), finding.arguments().toArray());
    }

    public List<String> getCountries() {
        return regions.available().stream().sorted().toList();
    }

    /** The country's name in the visitor's language. */
    public String countryName(String code) {
        return new Locale("", code).getDisplayCountry(texts.getLocale());
    }

    public String getCountry() {
        return country == null ? getCountries().get(0) : country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public ImportReport getReport() {
        return report;
    }

    /** The first refused rows; none before a check, which Faces asks for too. */
    public List<ImportReport.Row> getRefused() {
        return report == null
                ? List.of()
                : report.refused().stream().limit(MOST).toList();
    }

    /** The first doubtful rows. */
    public List<ImportReport.Row> getDoubtful() {
        return report == null
                ? List.of()
                : report.doubtful().stream().limit(MOST).toList();
    }

    public String getName() {
        return name;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
