/** A PNG of `app/icon.svg`, for devices that take no SVG. */
export interface Icon {
  readonly file: string;
  /** Of a side, in pixels. */
  readonly size: number;
  /** The share of a side that the drawing takes. The rest is paper. */
  readonly share: number;
  /** A device cuts it to its own shape, at the least a circle. The drawing stays well inside. */
  readonly isMaskable?: boolean;
}

export const ICONS: readonly Icon[] = [
  { file: "icon-192.png", size: 192, share: 1 },
  { file: "icon-512.png", size: 512, share: 1 },
  // A square in a circle that is four fifths as wide as the icon. Every mask leaves this circle.
  { file: "icon-maskable-512.png", size: 512, share: 0.64, isMaskable: true },
];

/** For the home screen of an iPhone, which rounds the corners itself and wants no transparent ones. */
export const APPLE_ICON: Icon = { file: "apple-touch-icon.png", size: 180, share: 0.86 };
