import { randomUUID } from "node:crypto";
import { pool } from "#bench/floor/database.js";

/** The least that a route of Next that stores something can do: parse the body, and insert one row durably. */
export async function PUT(request) {
  const { statement } = await request.json();
  const { rows } = await pool.query("INSERT INTO floor_inserts (id, statement) VALUES ($1, $2) RETURNING id", [
    randomUUID(),
    statement,
  ]);
  return Response.json(rows[0], { status: 201 });
}
