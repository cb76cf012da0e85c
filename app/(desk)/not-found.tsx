import { NothingHere } from "#components/desk/nothing-here.tsx";

export default NothingHere;
