package global.giga.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A school of the register. It is as long as Giga's master data have columns; what they mean is said at {@link
 * SchoolData}.
 */
@Entity
@Table(name = "school")
public class School {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String country;

    @Column(name = "search_text")
    private String searchText;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    @Column(name = "giga_id")
    private String gigaId;

    @Column(name = "govt_id")
    private String govtId;

    @Column(name = "govt_id_type")
    private String govtIdType;

    private String name;

    private double latitude;

    private double longitude;

    @Enumerated(EnumType.STRING)
    @Column(name = "education_level")
    private EducationLevel level;

    @Column(name = "establishment_year")
    private Integer establishmentYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "area_type")
    private AreaType area;

    @Enumerated(EnumType.STRING)
    @Column(name = "funding_type")
    private FundingType funding;

    private String region;

    private String district;

    @Column(name = "district_code")
    private String districtCode;

    private Integer pupils;

    private Integer teachers;

    private Integer classrooms;

    private Integer computers;

    @Column(name = "computer_lab")
    private Boolean computerLab;

    private Boolean electricity;

    @Enumerated(EnumType.STRING)
    @Column(name = "electricity_type")
    private ElectricityType electricityType;

    private Boolean water;

    private Boolean connected;

    @Enumerated(EnumType.STRING)
    @Column(name = "connectivity_type")
    private ConnectivityType connectivityType;

    @Column(name = "download_mbps")
    private BigDecimal downloadMbps;

    @Column(name = "contracted_mbps")
    private BigDecimal contractedMbps;

    @Column(name = "benchmark_mbps")
    private BigDecimal benchmarkMbps;

    private Boolean coverage;

    @Enumerated(EnumType.STRING)
    @Column(name = "coverage_type")
    private CellularCoverage coverageType;

    @Column(name = "lte_km")
    private BigDecimal lteKm;

    @Column(name = "fibre_km")
    private BigDecimal fibreKm;

    @Column(name = "microwave_km")
    private BigDecimal microwaveKm;

    @Column(name = "next_school_km")
    private BigDecimal nextSchoolKm;

    @Column(name = "border_km")
    private BigDecimal borderKm;

    private String source;

    @Column(name = "collection_year")
    private Integer collectionYear;

    protected School() {}

    /** @param country ISO 3166-1 alpha-2 */
    School(String country, SchoolData data) {
        this.country = country;
        describe(data);
    }

    /** Replaces all that is known about the school by newer data. */
    void describe(SchoolData data) {
        gigaId = data.gigaId();
        govtId = data.govtId();
        govtIdType = data.govtIdType();
        name = data.name();
        latitude = data.latitude();
        longitude = data.longitude();
        level = data.level();
        establishmentYear = data.establishmentYear();
        area = data.area();
        funding = data.funding();
        region = data.region();
        district = data.district();
        districtCode = data.districtCode();
        pupils = data.pupils();
        teachers = data.teachers();
        classrooms = data.classrooms();
        computers = data.computers();
        computerLab = data.computerLab();
        electricity = data.electricity();
        electricityType = data.electricityType();
        water = data.water();
        connected = data.connected();
        connectivityType = data.connectivityType();
        downloadMbps = data.downloadMbps();
        contractedMbps = data.contractedMbps();
        benchmarkMbps = data.benchmarkMbps();
        coverage = data.coverage();
        coverageType = data.coverageType();
        lteKm = data.lteKm();
        fibreKm = data.fibreKm();
        microwaveKm = data.microwaveKm();
        nextSchoolKm = data.nextSchoolKm();
        borderKm = data.borderKm();
        source = data.source();
        collectionYear = data.collectionYear();
        status = data.status();
        searchText = String.join(" ", name, govtId, gigaId, district == null ? "" : district)
                .toLowerCase(Locale.ROOT);
    }

    public Long id() {
        return id;
    }

    public String country() {
        return country;
    }

    public SchoolStatus status() {
        return status;
    }

    public String gigaId() {
        return gigaId;
    }

    public String govtId() {
        return govtId;
    }

    public String govtIdType() {
        return govtIdType;
    }

    public String name() {
        return name;
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    public EducationLevel level() {
        return level;
    }

    public Integer establishmentYear() {
        return establishmentYear;
    }

    public AreaType area() {
        return area;
    }

    public FundingType funding() {
        return funding;
    }

    public String region() {
        return region;
    }

    public String district() {
        return district;
    }

    public String districtCode() {
        return districtCode;
    }

    public Integer pupils() {
        return pupils;
    }

    public Integer teachers() {
        return teachers;
    }

    public Integer classrooms() {
        return classrooms;
    }

    public Integer computers() {
        return computers;
    }

    public Boolean computerLab() {
        return computerLab;
    }

    public Boolean electricity() {
        return electricity;
    }

    public ElectricityType electricityType() {
        return electricityType;
    }

    public Boolean water() {
        return water;
    }

    public Boolean connected() {
        return connected;
    }

    public ConnectivityType connectivityType() {
        return connectivityType;
    }

    public BigDecimal downloadMbps() {
        return downloadMbps;
    }

    public BigDecimal contractedMbps() {
        return contractedMbps;
    }

    public BigDecimal benchmarkMbps() {
        return benchmarkMbps;
    }

    public Boolean coverage() {
        return coverage;
    }

    public CellularCoverage coverageType() {
        return coverageType;
    }

    public BigDecimal lteKm() {
        return lteKm;
    }

    public BigDecimal fibreKm() {
        return fibreKm;
    }

    public BigDecimal microwaveKm() {
        return microwaveKm;
    }

    public BigDecimal nextSchoolKm() {
        return nextSchoolKm;
    }

    public BigDecimal borderKm() {
        return borderKm;
    }

    public String source() {
        return source;
    }

    public Integer collectionYear() {
        return collectionYear;
    }
}
