/**
 * A client's tables, step by step.
 *
 * `questions`: a picture, page and what was asked of it, from before the first call until its reply is forgotten. While
 * `reply` is null the question is open, `product` is the one being asked, and its call of `day` has been counted; `tries`
 * counts the calls of this question. Without an index and with its own key the table costs one row a write.
 */
export const clientTables = [
  `CREATE TABLE calls (day TEXT, product TEXT, calls INTEGER, PRIMARY KEY (day, product)) WITHOUT ROWID;
   CREATE TABLE questions (
     key TEXT PRIMARY KEY, job TEXT, request TEXT, product TEXT, day TEXT, tries INTEGER, until INTEGER, reply TEXT
   ) WITHOUT ROWID;
   CREATE TABLE owner (client TEXT)`,
  // By request: one that is settled late must not be lost because somebody asked the same again meanwhile.
  `CREATE TABLE asked (
     request TEXT PRIMARY KEY, key TEXT, job TEXT, product TEXT, day TEXT, tries INTEGER, until INTEGER, reply TEXT
   ) WITHOUT ROWID;
   INSERT INTO asked SELECT request, key, job, product, day, tries, until, reply FROM questions;
   DROP TABLE questions;
   ALTER TABLE asked RENAME TO questions`,
  // Calls given back after their questions were over, so that none is given back twice.
  'CREATE TABLE given_back (call TEXT PRIMARY KEY, until INTEGER) WITHOUT ROWID',
]
