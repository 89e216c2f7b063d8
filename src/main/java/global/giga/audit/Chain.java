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
            "recorded_at, act, account, organization, tender, facts, number, previous, hash";
    private static final int CONTENT = 6;

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

    /**
     * Adds the entry at the end of the chain, whatever number and predecessor it has, and moves the end. From here to the
     * end of the transaction other writers wait: so it takes few ways to the database and back.
     *
     * @return its number
     */
    long append(Link entry) throws SQLException {
        if (postgres()) {
            return appendInDatabase(entry);
        }
        var head = lockedHead();
        var next = entry.after(head.number(), head.hash());
        insert(next);
        return next.number();
    }

    /** For the rest of the transaction other writers are awaited for some seconds at most: in H2 they always are. */
    void waitBriefly() throws SQLException {
        if (postgres()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '5s'");
            }
        }
    }

    private boolean postgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private long appendInDatabase(Link entry) throws SQLException {
        try (var call = connection.prepareStatement("select audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            content(call, entry);
            int position = CONTENT;
            for (var part : entry.canonical()) {
                call.setString(++position, part);
            }
            try (var row = call.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(Link entry) throws SQLException {
        try (var insert = connection.prepareStatement("insert into audit_entry (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?); update audit_head set number = ?, hash = ? where id = 1")) {
            content(insert, entry);
            insert.setLong(CONTENT + 1, entry.number());
            insert.setString(CONTENT + 2, entry.previous());
            insert.setString(CONTENT + 3, entry.hash());
            insert.setLong(CONTENT + 4, entry.number());
            insert.setString(CONTENT + 5, entry.hash());
            insert.execute();
        }
    }

    private static void content(PreparedStatement statement, Link entry) throws SQLException {
        statement.setObject(1, OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
        statement.setString(2, entry.act());
        id(statement, 3, entry.account());
        id(statement, 4, entry.organization());
        id(statement, 5, entry.tender());
        statement.setString(CONTENT, entry.facts());
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
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                id(row, 3),
                id(row, 4),
                id(row, 5),
                row.getString(CONTENT),
                row.getLong(CONTENT + 1),
                row.getString(CONTENT + 2),
                row.getString(CONTENT + 3));
    }

    private static Long id(ResultSet row, int column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    /** The number of the first entry about a tender; 0 where there is none. */
    long first(long tender) throws SQLException {
        try (var query = connection.prepareStatement("select min(number) from audit_entry where tender = ?")) {
            query.setLong(1, tender);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The checkpoints of an entry and of those after it, oldest first. */
    List<Checkpointed> checkpoints(long entry) throws SQLException {
        try (var query = connection.prepareStatement("select c.id, c.entry, c.hash, c.jws, s.token"
                + " from audit_checkpoint c left join audit_stamp s on s.checkpoint_id = c.id"
                + (entry > 1 ? " where c.entry >= " + entry : "") + " order by c.id")) {
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<Checkpointed>();
                while (rows.next()) {
                    all.add(new Checkpointed(
                            rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4), rows.getString(5)));
                }
                return all;
            }
        }
    }

    /** A checkpoint as it is stored; the token is null without a time-stamp. */
    record Checkpointed(long id, long entry, String hash, String jws, String token) {}
}
