/** The rooms of the desk, in the order of the work. */
export const ROOMS = [
  { href: "/articles", name: "Articles" },
  { href: "/claims", name: "Claims" },
  { href: "/dashboard", name: "Dashboard" },
];

/** Whether a path lies in the room. */
export const isRoom = (href: string, path: string) => path === href || path.startsWith(`${href}/`);
