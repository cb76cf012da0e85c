import type { SourceInput } from "#domain/source.ts";

const USGS = "U.S. Geological Survey";

export const GLACIER_FACTS = {
  url: "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts",
  title: "Glacier Quick Facts",
  publisher: "National Snow and Ice Data Center",
  kind: "record",
} as const satisfies SourceInput;

export const EARTHS_WATER = {
  url: "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water",
  title: "Where is Earth’s Water?",
  publisher: USGS,
  kind: "record",
} as const satisfies SourceInput;

export const BLUE_ICE = {
  url: "https://www.usgs.gov/faqs/why-glacier-ice-blue",
  title: "Why is glacier ice blue?",
  publisher: USGS,
  kind: "record",
} as const satisfies SourceInput;

export const SEA_LEVEL_1995 = {
  url: "https://pubs.usgs.gov/publication/fs11795",
  title: "Sea level change: lessons from the geologic record",
  publisher: USGS,
  publishedAt: "1995",
  kind: "record",
} as const satisfies SourceInput;

export const ANTARCTIC_ICE = {
  url: "https://doi.org/10.1038/s41561-019-0510-8",
  title: "Deep glacial troughs and stabilizing ridges unveiled beneath the margins of the Antarctic ice sheet",
  publisher: "Nature Geoscience",
  author: "M. Morlighem and others",
  publishedAt: "2020",
  kind: "study",
} as const satisfies SourceInput;

export const GREENLAND_ICE = {
  url: "https://doi.org/10.1002/2017GL074954",
  title:
    "BedMachine v3: Complete Bed Topography and Ocean Bathymetry Mapping of Greenland From Multibeam Echo Sounding Combined With Mass Conservation",
  publisher: "Geophysical Research Letters",
  author: "M. Morlighem and others",
  publishedAt: "2017",
  kind: "study",
} as const satisfies SourceInput;

export const OTHER_ICE = {
  url: "https://doi.org/10.1038/s41561-019-0300-3",
  title: "A consensus estimate for the ice thickness distribution of all glaciers on Earth",
  publisher: "Nature Geoscience",
  author: "D. Farinotti and others",
  publishedAt: "2019",
  kind: "study",
} as const satisfies SourceInput;

export const KILIMANJARO = {
  url: "https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields",
  title: "Kilimanjaro’s Shrinking Ice Fields",
  publisher: "NASA Earth Observatory",
  publishedAt: "2012",
  kind: "record",
} as const satisfies SourceInput;

export const HIGH_ASIA = {
  url: "https://doi.org/10.1038/nclimate2237",
  title: "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation",
  publisher: "Nature Climate Change",
  author: "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens",
  publishedAt: "2014-06-01",
  kind: "study",
} as const satisfies SourceInput;

export const BORDER_DECISION = {
  url: "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia",
  title: "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia",
  publisher: "Federal Office of Topography swisstopo",
  publishedAt: "2024-09-27",
  kind: "record",
} as const satisfies SourceInput;

export const ALPS_2100 = {
  url: "https://doi.org/10.5194/tc-13-1125-2019",
  title: "Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble",
  publisher: "The Cryosphere",
  author: "H. Zekollari, M. Huss, D. Farinotti",
  publishedAt: "2019-04-09",
  kind: "study",
} as const satisfies SourceInput;
