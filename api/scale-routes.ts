import * as z from "zod";
import { RatingInput, RatingKey, ScaleOrder } from "#domain/rating/input.ts";

/** The routes about the rating scale; part of the table in routes.ts. */
export const SCALE_ROUTES = {
  "GET /ratings": { summary: "The rating scale, worst first, retired ratings too, at most 100" },
  "PUT /ratings": {
    summary: "Order the ratings that are not retired, from the ETag of the scale; for admins",
    input: ScaleOrder,
    ifMatch: true,
  },
  "PUT /ratings/:key": {
    summary: "Add a rating, change it, retire it or restore it; for admins",
    params: z.object({ key: RatingKey }),
    input: RatingInput,
    ifMatch: true,
    creates: true,
  },
} as const;
