package broken.house.spec;

import java.sql.Connection;

/** Uses a library that belongs elsewhere. */
record AsksDatabase(Connection connection) {}
