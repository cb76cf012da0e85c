import { Pool } from "pg";

/** As many connections as a process of Galley has. */
export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.GALLEY_DB_CONNECTIONS ?? 20),
});
