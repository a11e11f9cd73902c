const BATCH = 2_000;

/**
 * Rows into a table, by the names of their columns; columns that they do not name get their defaults.
 * @param {import('pg').Pool} pool
 * @param {string} table
 * @param {readonly object[]} rows
 */
export async function insert(pool, table, rows) {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ');
  const text = `insert into ${table} (${columns})
                select ${columns} from json_populate_recordset(null::${table}, $1)`;
  for (let start = 0; start < rows.length; start += BATCH)
    await pool.query(text, [JSON.stringify(rows.slice(start, start + BATCH))]);
  await pool.query(`vacuum analyze ${table}`);
}
