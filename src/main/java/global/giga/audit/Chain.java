package global.giga.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The chain in the database, by plain JDBC: with the server, in its tests and in the command without it. */
final class Chain {
    private static final String COLUMNS =
            "number, recorded_at, act, account, organization, tender, facts, previous, hash";

    private final Connection connection;

    Chain(Connection connection) {
        this.connection = connection;
    }

    /** The end of the chain: the number and the hash of its last entry. */
    record Head(long number, String hash) {}

    Head head() throws SQLException {
        return head("");
    }

    /** The end of the chain, which nobody else moves until the transaction is over; readers do not wait. */
    Head lockedHead() throws SQLException {
        return head(" for update");
    }

    private Head head(String lock) throws SQLException {
        try (var query = connection.prepareStatement("select number, hash from audit_head where id = 1" + lock);
                var row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(-1, "");
        }
    }

    /** Adds the entry and moves the end: one way to the database and back, because other writers wait meanwhile. */
    void append(Link entry) throws SQLException {
        try (var insert = connection.prepareStatement("insert into audit_entry (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?); update audit_head set number = ?, hash = ? where id = 1")) {
            insert.setLong(1, entry.number());
            insert.setObject(2, OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
            insert.setString(3, entry.act());
            id(insert, 4, entry.account());
            id(insert, 5, entry.organization());
            id(insert, 6, entry.tender());
            insert.setString(7, entry.facts());
            insert.setString(8, entry.previous());
            insert.setString(9, entry.hash());
            insert.setLong(10, entry.number());
            insert.setString(11, entry.hash());
            insert.execute();
        }
    }

    private static void id(PreparedStatement statement, int position, Long id) throws SQLException {
        if (id == null) {
            statement.setNull(position, Types.BIGINT);
        } else {
            statement.setLong(position, id);
        }
    }

    /** The next entries by number, at most so many. */
    List<Link> after(long number, int most) throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS
                + " from audit_entry where number > ? order by number fetch first " + most + " rows only")) {
            query.setFetchSize(most);
            query.setLong(1, number);
            try (var rows = query.executeQuery()) {
                var links = new ArrayList<Link>();
                while (rows.next()) {
                    links.add(link(rows));
                }
                return links;
            }
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                id(row, 4),
                id(row, 5),
                id(row, 6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static Long id(ResultSet row, int column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    /** All checkpoints, oldest first. */
    List<Checkpointed> checkpoints() throws SQLException {
        try (var query = connection.prepareStatement(
                        "select c.id, c.entry, c.hash, c.jws, s.token from audit_checkpoint c"
                                + " left join audit_stamp s on s.checkpoint_id = c.id order by c.id");
                var rows = query.executeQuery()) {
            var all = new ArrayList<Checkpointed>();
            while (rows.next()) {
                all.add(new Checkpointed(
                        rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
            return all;
        }
    }

    /** A checkpoint as it is stored; the token is null without a time-stamp. */
    record Checkpointed(long id, long entry, String hash, String jws, String token) {}
}
