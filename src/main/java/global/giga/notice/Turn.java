package global.giga.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever goes a round of telling locks, so that no other node goes it at the same time. */
@Entity
@Table(name = "notice_turn")
public class Turn {
    static final int ONLY = 1;

    @Id
    private int id;

    protected Turn() {}
}
