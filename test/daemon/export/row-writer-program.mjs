/** Writes pairs of rows without a pause, each pair in one transaction, until it is ended; sends a message after the first. */
import Database from "better-sqlite3";

const database = new Database(process.argv[2], { timeout: 5000 });
const write = database.transaction(() => {
  database.prepare("INSERT INTO pair_a VALUES (1)").run();
  database.prepare("UPDATE bulk SET t = hex(randomblob(1500)) WHERE rowid % 97 = abs(random()) % 97").run();
  database.prepare("INSERT INTO pair_b VALUES (1)").run();
});
write();
process.send("writing");
const again = () => {
  write();
  setImmediate(again);
};
again();
