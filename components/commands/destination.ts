/** A page that the palette offers by its name, and by other words. */
export type Destination = { href: string; name: string; also: string };
