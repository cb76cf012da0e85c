import { locateQuotes } from "#domain/imports/locate.ts";

export const JOBS = { locate: locateQuotes };
