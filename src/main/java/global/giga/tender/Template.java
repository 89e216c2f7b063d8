package global.giga.tender;

/**
 * A kind of tender that staff can start from: the folder {@code tenders-templates/<name>} read from its template.yaml.
 *
 * @param name the folder's name
 */
public record Template(String name, Calendar calendar, Terms terms) {

    /**
     * The tender's dates relative to its publication.
     *
     * @param tenderDays days from publication to the deadline
     * @param questionDays days before the deadline at which questions end
     */
    public record Calendar(int tenderDays, int questionDays) {
        public Calendar {
            if (tenderDays < 1 || questionDays < 0 || questionDays >= tenderDays) {
                throw new IllegalArgumentException("questions end within the tender period");
            }
        }
    }
}
