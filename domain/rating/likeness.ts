import { type Background, linearLight } from "./contrast.ts";
import { liveRatings, type Rating } from "./rating.ts";

/** Kinds of colour vision in which two colours can look alike. */
export const VISION_TYPES = ["protanopia", "deuteranopia", "grey"] as const;
export type VisionType = (typeof VISION_TYPES)[number];

type Matrix = readonly (readonly [number, number, number])[];

/**
 * How linear light looks to people without red or green cones: Machado et al., “A physiologically-based model for
 * simulation of color vision deficiency”, IEEE TVCG 15 (2009), doi 10.1109/TVCG.2009.113, severity 1.0.
 */
const VISION_MATRICES: Record<Exclude<VisionType, "grey">, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/**
 * Distances in CIELAB below which colours count as alike. Large patches can be distinguished from 2.3 on (Mahy, Van
 * Eycken and Oosterlinck, 1994); discs and lines are small and apart from each other, so they need several times that.
 */
const MAX_ALIKE_DISTANCE = 10;

/** The live ratings whose colours look like the colour of this rating, by kind of vision, on one background. */
export function lookalikes<R extends Rating>(
  rating: Rating,
  scale: R[],
  background: Background,
): { vision: VisionType; ratings: R[] }[] {
  const others = liveRatings(scale).filter(({ key }) => key !== rating.key);
  const found = VISION_TYPES.map((vision) => ({
    vision,
    ratings: others.filter(
      (other) => distance(colorOf(rating, background), colorOf(other, background), vision) < MAX_ALIKE_DISTANCE,
    ),
  }));
  return found.filter(({ ratings }) => ratings.length > 0);
}

const colorOf = ({ color, colorDark }: Rating, background: Background) => (background === "light" ? color : colorDark);

/** How different two hex colours look: their distance in CIELAB (CIE 1976). In grey only lightness counts. */
export function distance(one: string, other: string, vision: VisionType | "all colours"): number {
  const [a, b] = [labOf(simulated(one, vision)), labOf(simulated(other, vision))];
  return vision === "grey" ? Math.abs(a[0] - b[0]) : Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

type Triple = [number, number, number];

function simulated(hex: string, vision: VisionType | "all colours"): Triple {
  const light = linearLight(hex);
  return vision === "grey" || vision === "all colours"
    ? light
    : (times(VISION_MATRICES[vision], light).map(clamped) as Triple);
}

const clamped = (value: number) => Math.min(1, Math.max(0, value));

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => matrix.map(([a, b, c]) => a * x + b * y + c * z) as Triple;

/** Linear sRGB to XYZ with the white of D65 (IEC 61966-2-1). */
const TO_XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];

/** L*, a* and b* (CIE 15). */
function labOf(light: Triple): Triple {
  const white = times(TO_XYZ, [1, 1, 1]);
  const [x, y, z] = times(TO_XYZ, light).map((value, index) => lightness(value / (white[index] ?? 1))) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const lightness = (share: number) => (share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27 / 116) * share + 16 / 116);
