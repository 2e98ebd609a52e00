/** What the settings are, how stored ones are read, and what a change makes of them. Plain data: the storage is settings.ts. */

/** A claim by its pack's id and its own. */
export interface MutedClaim {
  readonly pack: string;
  readonly claim: string;
}

/** A claim, and the words of a page that were wrongly taken for it (`Match.quote`, as it stands). */
export interface NotSame extends MutedClaim {
  readonly quote: string;
}

/** How strongly matches are marked on a page; `asked`: not until the reader asks. */
export type Strength = 'subtle' | 'normal' | 'asked';

/** Which matches are shown: the sure ones, or also those that are only likely, shown faint. */
export type Sensitivity = 'sure' | 'likely';

/** The settings, typed by their defaults. Each is stored under its own name. */
export const defaultSettings = {
  /** Whether Crossread works at all. */
  enabled: true as boolean,
  /** Host names of the sites where it is switched off. */
  sitesOff: [] as readonly string[],
  /** Ids of the packs that pages are not compared with. */
  packsOff: [] as readonly string[],
  strength: 'normal' as Strength,
  sensitivity: 'sure' as Sensitivity,
  /** Claims that the reader does not want to be shown anywhere. */
  mutedClaims: [] as readonly MutedClaim[],
  /** Words that the reader says are not this claim: they are not highlighted for it again, on any page. */
  notSame: [] as readonly NotSame[],
};

export type Settings = Readonly<typeof defaultSettings>;

/** A change relative to what is stored, so that two changes made at once do not undo each other. */
export type SettingsChange =
  | { readonly kind: 'all'; readonly on: boolean }
  | { readonly kind: 'toggle-all' }
  | { readonly kind: 'site'; readonly site: string; readonly on: boolean }
  | { readonly kind: 'pack'; readonly pack: string; readonly on: boolean }
  | { readonly kind: 'strength'; readonly strength: Strength }
  | { readonly kind: 'sensitivity'; readonly sensitivity: Sensitivity }
  /** `on` mutes the claim, else it is shown again. */
  | ({ readonly kind: 'mute'; readonly on: boolean } & MutedClaim)
  /** `on` says that the words are not the claim, else that is taken back. */
  | ({ readonly kind: 'not-same'; readonly on: boolean } & NotSame)
  /** All settings at once, out of a backup. */
  | { readonly kind: 'restore'; readonly settings: Settings };

/** The changes that a page's card may ask for. */
export type Refusal = Extract<SettingsChange, { kind: 'mute' | 'not-same' }>;

/** What a field may hold: one of these values, or a list of what passes the check. */
const sound: {
  readonly [Key in keyof Settings]: Settings[Key] extends readonly (infer Item)[]
    ? (item: unknown) => item is Item
    : readonly Settings[Key][];
} = {
  enabled: [true, false],
  sitesOff: isName,
  packsOff: isName,
  strength: ['subtle', 'normal', 'asked'],
  sensitivity: ['sure', 'likely'],
  mutedClaims: hasNames('pack', 'claim'),
  notSame: hasNames('pack', 'claim', 'quote'),
};

/** The keys that the settings are stored under, one each. */
export const settingsKeys = Object.keys(defaultSettings) as readonly (keyof Settings)[];

/** Settings out of what the storage holds: an absent or ill-typed field has its default, a list keeps its sound items. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const read = (key: keyof Settings): unknown => {
    const value = stored[key];
    const rule: ((item: unknown) => boolean) | readonly unknown[] = sound[key];
    if (typeof rule !== 'function') return rule.find((one) => one === value);
    return Array.isArray(value) ? value.filter(rule) : undefined;
  };
  return Object.fromEntries(settingsKeys.map((key) => [key, read(key) ?? defaultSettings[key]])) as unknown as Settings;
}

/** The fields that a change gives new values, to be stored; empty where it changes nothing. */
export function changedFields(settings: Settings, change: SettingsChange): Partial<Settings> {
  switch (change.kind) {
    case 'all':
      return change.on === settings.enabled ? {} : { enabled: change.on };
    case 'toggle-all':
      return { enabled: !settings.enabled };
    case 'site': {
      const sitesOff = switched(settings.sitesOff, change.site, change.on);
      return sitesOff ? { sitesOff } : {};
    }
    case 'pack': {
      const packsOff = switched(settings.packsOff, change.pack, change.on);
      return packsOff ? { packsOff } : {};
    }
    case 'strength':
      return change.strength === settings.strength ? {} : { strength: change.strength };
    case 'sensitivity':
      return change.sensitivity === settings.sensitivity ? {} : { sensitivity: change.sensitivity };
    case 'mute': {
      const { pack, claim } = change;
      const mutedClaims = withItem(settings.mutedClaims, { pack, claim }, change.on);
      return mutedClaims === undefined ? {} : { mutedClaims };
    }
    case 'not-same': {
      const { pack, claim, quote } = change;
      const notSame = withItem(settings.notSame, { pack, claim, quote }, change.on);
      return notSame === undefined ? {} : { notSame };
    }
    case 'restore':
      return change.settings;
  }
}

/** Whether the reader wants no highlight where these words are taken for this claim. */
export function isUnwanted({ mutedClaims, notSame }: Settings, { pack, claim, quote }: NotSame): boolean {
  const isClaim = (one: MutedClaim): boolean => one.pack === pack && one.claim === claim;
  return mutedClaims.some(isClaim) || notSame.some((one) => isClaim(one) && one.quote === quote);
}

/** The list with the item at its end, or without it; undefined where that is so already. */
function withItem<Item extends MutedClaim & { readonly quote?: string }>(
  list: readonly Item[],
  item: Item,
  on: boolean,
): readonly Item[] | undefined {
  const others = list.filter(
    ({ pack, claim, quote }) => pack !== item.pack || claim !== item.claim || quote !== item.quote,
  );
  if (on === others.length < list.length) return undefined;
  return on ? [...list, item] : others;
}

/** Whether a page of `site` (a host name) is read under these settings, and if not, which switch is off. */
export function switchAt(settings: Settings, site: string): 'on' | 'off' | 'site-off' {
  if (!settings.enabled) return 'off';
  return settings.sitesOff.includes(site) ? 'site-off' : 'on';
}

/** A list of what is off, once `name` is switched; undefined where that changes nothing. */
function switched(off: readonly string[], name: string, on: boolean): readonly string[] | undefined {
  if (off.includes(name) !== on) return undefined;
  return on ? off.filter((other) => other !== name) : [...off, name];
}

function isName(item: unknown): item is string {
  return typeof item === 'string' && item !== '';
}

function hasNames<Item>(...fields: (keyof Item & string)[]): (item: unknown) => item is Item {
  return (item): item is Item => fields.every((field) => isName(Object(item)[field]));
}
