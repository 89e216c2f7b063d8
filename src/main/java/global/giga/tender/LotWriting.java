package global.giga.tender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Writes many items at once: a country has thousands of schools, and an act on all of them takes a second. */
record LotWriting(Connection connection, long tender) {
    private static final int BATCH = 500;
    private static final String INSERT = "insert into item (id, tender_id, lot_id, school_id, position, pupils)"
            + " values (nextval('ids'), ?, ?, ?, ?, ?)";

    @FunctionalInterface
    private interface Row {
        void set(PreparedStatement statement, Seat seat) throws SQLException;
    }

    void insert(Collection<Seat> seats) {
        run(INSERT, seats, (statement, seat) -> {
            statement.setLong(1, tender);
            statement.setLong(2, seat.lot().id());
            statement.setLong(3, seat.school().id());
            statement.setInt(4, seat.position());
            statement.setInt(5, seat.school().pupils());
        });
    }

    void update(Collection<Seat> seats) {
        run("update item set lot_id = ?, position = ? where id = ?", seats, (statement, seat) -> {
            statement.setLong(1, seat.lot().id());
            statement.setInt(2, seat.position());
            statement.setLong(3, seat.item());
        });
    }

    void delete(Collection<Seat> seats) {
        run("delete from item where id = ?", seats, (statement, seat) -> statement.setLong(1, seat.item()));
    }

    private void run(String sql, Collection<Seat> seats, Row row) {
        if (seats.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var seat : seats) {
                row.set(statement, seat);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
