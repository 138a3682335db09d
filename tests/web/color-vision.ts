// How colors look to deficient eyes, and how far apart they are: Machado, Oliveira and Fernandes 2009 (full deficiency), CIE76 in Lab under D65.
export const eyes = {
  "full color vision": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = readonly [number, number, number];

function lightOf(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seenBy(eye: keyof typeof eyes, [r, g, b]: Triple): Triple {
  const row = (at: number) => Math.min(1, Math.max(0, (eyes[eye][at] ?? 0) * r + (eyes[eye][at + 1] ?? 0) * g + (eyes[eye][at + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

function lab([r, g, b]: Triple): Triple {
  const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = [curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047), curve(0.2126 * r + 0.7152 * g + 0.0722 * b), curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance of two #rrggbb colors: 0 is the same, 100 is black and white. */
export function distance(eye: keyof typeof eyes, a: string, b: string): number {
  const [one, other] = [lab(seenBy(eye, lightOf(a))), lab(seenBy(eye, lightOf(b)))];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
