"use client";
import { createContext, use } from "react";
import type { NewsroomTime } from "#domain/newsroom-time.ts";

/** A context and no property, because dates are written in all parts of a page. Pages without a desk use UTC. */
export const ClockContext = createContext<NewsroomTime>({ timeZone: "UTC", dateStyle: "dayFirst" });

/** The time zone and the date style of the newsroom. */
export const useNewsroomClock = (): NewsroomTime => use(ClockContext);
