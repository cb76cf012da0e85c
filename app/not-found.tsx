import type { Metadata } from "next";
import { NotFoundPage } from "#components/desk/not-found-page.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default NotFoundPage;
