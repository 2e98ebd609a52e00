/** Which pictures the gallery takes: states of the card and of our own pages, and how the reader looks at them; takes none. */
import { SURFACES } from './pages/surface-script.ts';
import { views } from './pages/views.ts';

export interface Shot {
  readonly name: string;
  /** As card.tsx reads it; with `surface`, as surfaces.tsx does. */
  readonly hash: string;
  /** A page of our own, as long as it is, in place of the card. */
  readonly surface?: boolean;
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
  /** Preferences of the reader, as media features. */
  readonly media?: Readonly<Record<string, string>>;
  /** What the reader presses in the card first: the value of `data-act`. */
  readonly press?: string;
}

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };
/** As large as a browser makes the popup at most. */
const POPUP = { width: 360, height: 600 };
const DARK = { 'prefers-color-scheme': 'dark' };
export const FORCED = { 'forced-colors': 'active' };
const names = Object.keys(views);

export const SHOTS: readonly Shot[] = [
  ...names.map((name): Shot => ({ name, hash: name, ...WIDE })),
  ...names.map((name): Shot => ({ name: `${name} narrow`, hash: `${name},hover`, ...NARROW })),
  ...names.map((name): Shot => ({ name: `${name} dark`, hash: name, ...WIDE, media: DARK })),
  ...names.map((name): Shot => ({ name: `${name} sheet`, hash: `${name},touch`, width: 390, height: 700, scale: 2 })),
  { name: 'source forced', hash: 'source', ...WIDE, media: FORCED },
  { name: 'varies forced dark', hash: 'varies', ...WIDE, media: { ...FORCED, ...DARK } },
  { name: 'varies 2x', hash: 'varies', ...WIDE, scale: 2 },
  // 200 % zoom of a window 1,280 wide: half the CSS pixels, twice the device's.
  { name: 'source zoomed', hash: 'source', width: 640, height: 400, scale: 2 },
  { name: 'varies hovered', hash: 'varies,hover', ...WIDE },
  { name: 'source arabic', hash: 'source,arabic', ...WIDE },
  { name: 'several arabic narrow', hash: 'several,arabic', ...NARROW },
  { name: 'private', hash: 'source,private', ...WIDE },
  { name: 'copied', hash: 'source', press: 'copy', ...WIDE },
  { name: 'refused', hash: 'source', press: 'not-same', ...WIDE },
  { name: 'muted', hash: 'source', press: 'mute', ...WIDE },
  { name: 'failed', hash: 'source,full', press: 'mute', ...WIDE },
  // A window 1,440 wide at 200 %.
  { name: 'varies zoomed wide', hash: 'varies', width: 720, height: 450, scale: 2 },
  { name: 'varies narrow 2x', hash: 'varies,hover', ...NARROW, scale: 2 },
  { name: 'refused sheet', hash: 'source,touch', press: 'not-same', width: 390, height: 700, scale: 2 },
  ...SURFACES.flatMap((hash): Shot[] => {
    const shot = { name: `page ${hash.replaceAll('+', ' then ')}`, hash, surface: true };
    const [usual, other] = hash.startsWith('popup') ? [POPUP, 'in a tab'] : [WIDE, 'narrow'];
    return [
      { ...shot, ...usual },
      { ...shot, name: `${shot.name} dark`, ...usual, media: DARK },
      { ...shot, name: `${shot.name} ${other}`, ...(usual === POPUP ? WIDE : NARROW) },
      { ...shot, name: `${shot.name} arabic`, hash: `${hash},ar`, ...usual },
      { ...shot, name: `${shot.name} arabic dark`, hash: `${hash},ar`, ...usual, media: DARK },
    ];
  }),
];
