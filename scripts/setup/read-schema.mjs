// @ts-check
/**
 * What a database has that the code of a version relies on: each column with its type and whether a row needs a value for
 * it, and the values of each enum.
 */
const COLUMNS = `SELECT c.table_name || '.' || c.column_name AS name, format_type(a.atttypid, a.atttypmod) AS type,
  (a.attnotnull AND NOT a.atthasdef AND a.attidentity = '') AS required
  FROM information_schema.columns c
  JOIN pg_attribute a ON a.attrelid = format('public.%I', c.table_name)::regclass AND a.attname = c.column_name
  JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r'
  WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations' ORDER BY name`;

const ENUMS = `SELECT t.typname || '.' || e.enumlabel AS name FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
  WHERE t.typnamespace = 'public'::regnamespace ORDER BY name`;

/**
 * @typedef {{ type: string, required: boolean }} Column
 * @typedef {{ columns: Record<string, Column>, values: string[] }} Schema
 */

/** @param {{ query: (sql: string) => Promise<{ rows: any[] }> }} client @returns {Promise<Schema>} */
export async function readSchema(client) {
  const { rows: columns } = await client.query(COLUMNS);
  const { rows: values } = await client.query(ENUMS);
  return {
    columns: Object.fromEntries(columns.map(({ name, type, required }) => [name, { type, required }])),
    values: values.map(({ name }) => name),
  };
}

/**
 * Why code of the schema `before` could not go on reading and writing a database with the schema `after`: a sentence each.
 * @param {Schema} before @param {Schema} after @returns {string[]}
 */
export function breaksOf(before, after) {
  const tables = new Set(Object.keys(before.columns).map(tableOf));
  const gone = Object.entries(before.columns).flatMap(([name, { type }]) => {
    const now = after.columns[name];
    if (!now) return [`${name} is gone.`];
    return now.type === type ? [] : [`${name} was ${type} and is ${now.type}.`];
  });
  const required = Object.entries(after.columns).flatMap(([name, column]) => {
    const isNew = !(before.columns[name]?.required ?? false);
    return isNew && column.required && tables.has(tableOf(name))
      ? [`${name} needs a value that older code does not give.`]
      : [];
  });
  const values = before.values.filter((value) => !after.values.includes(value)).map((value) => `${value} is gone.`);
  return [...gone, ...required, ...values];
}

/** @param {string} column */
const tableOf = (column) => column.split(".")[0] ?? "";
