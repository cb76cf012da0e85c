import { readSource } from "./read-source.ts";

export const JOBS = { read: readSource };
