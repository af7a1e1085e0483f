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
]
