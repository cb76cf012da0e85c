import type { Metadata } from "next";
import { NothingHere } from "#components/desk/nothing-here.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default NothingHere;
