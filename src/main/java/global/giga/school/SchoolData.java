package global.giga.school;

import java.math.BigDecimal;

/**
 * What Giga's master data say about a school; null where nothing is known.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param region ISO 3166-2, from the position
 * @param district name as the file has it
 * @param downloadMbps download today in Mbit/s
 * @param contractedMbps download under the contract of today in Mbit/s
 * @param benchmarkMbps download that the country aims at in Mbit/s, null for {@link SchoolStatus#BENCHMARK}
 * @param lteKm distance to the next LTE mast in km, likewise fibre node, microwave node, next school and border
 */
public record SchoolData(
        String gigaId,
        String govtId,
        String govtIdType,
        String name,
        double latitude,
        double longitude,
        EducationLevel level,
        Integer establishmentYear,
        AreaType area,
        FundingType funding,
        String region,
        String district,
        String districtCode,
        Integer pupils,
        Integer teachers,
        Integer classrooms,
        Integer computers,
        Boolean computerLab,
        Boolean electricity,
        ElectricityType electricityType,
        Boolean water,
        Boolean connected,
        ConnectivityType connectivityType,
        BigDecimal downloadMbps,
        BigDecimal contractedMbps,
        BigDecimal benchmarkMbps,
        Boolean coverage,
        CellularCoverage coverageType,
        BigDecimal lteKm,
        BigDecimal fibreKm,
        BigDecimal microwaveKm,
        BigDecimal nextSchoolKm,
        BigDecimal borderKm,
        String source,
        Integer collectionYear) {
    /** All but the ids, to find the same school under two of them. */
    SchoolData withoutIds() {
        return with("", "");
    }

    SchoolData identified(String giga) {
        return with(giga, govtId);
    }

    private SchoolData with(String giga, String govt) {
        return new SchoolData(
                giga,
                govt,
                govtIdType,
                name,
                latitude,
                longitude,
                level,
                establishmentYear,
                area,
                funding,
                region,
                district,
                districtCode,
                pupils,
                teachers,
                classrooms,
                computers,
                computerLab,
                electricity,
                electricityType,
                water,
                connected,
                connectivityType,
                downloadMbps,
                contractedMbps,
                benchmarkMbps,
                coverage,
                coverageType,
                lteKm,
                fibreKm,
                microwaveKm,
                nextSchoolKm,
                borderKm,
                source,
                collectionYear);
    }

    public SchoolStatus status() {
        return SchoolStatus.of(connected, downloadMbps, benchmarkMbps);
    }
}
