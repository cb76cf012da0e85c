import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** People who are listed with their work. */
export const MAX_PEOPLE = 500;

export const ONLY_EDITORS = "Only editors can see other people’s work. Yours is in My work.";

/** Throws a ForbiddenError for those who may not see what others have to do. */
export const permitWork = (viewer: Viewer): void => permit(can(viewer, "work.read"), ONLY_EDITORS);

/** Whether the person of the row `p` can be assigned work. */
export const CAN_BE_ASSIGNED = Prisma.sql`p."disabledAt" IS NULL AND p.role <> 'reader'`;
