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

/** The settings, typed by their defaults. */
export const defaultSettings = {
  /** Whether Crossread works at all. */
  enabled: true as boolean,
  /** Host names of the sites where it is switched off. */
  sitesOff: [] as readonly string[],
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
  /** `on` mutes the claim, else it is shown again. */
  | ({ readonly kind: 'mute'; readonly on: boolean } & MutedClaim)
  /** `on` says that the words are not the claim, else that is taken back. */
  | ({ readonly kind: 'not-same'; readonly on: boolean } & NotSame);

/** The keys that the settings are stored under, one each. */
export const settingsKeys = [
  'enabled',
  'sitesOff',
  'mutedClaims',
  'notSame',
] as const satisfies readonly (keyof Settings)[];

/** Settings out of what the storage holds: an absent or ill-typed field has its default, the others keep theirs. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const { enabled, sitesOff, mutedClaims, notSame } = stored;
  return {
    enabled: typeof enabled === 'boolean' ? enabled : defaultSettings.enabled,
    sitesOff: isStrings(sitesOff) ? sitesOff : defaultSettings.sitesOff,
    mutedClaims: isListOf<MutedClaim>(mutedClaims, ['pack', 'claim']) ? mutedClaims : defaultSettings.mutedClaims,
    notSame: isListOf<NotSame>(notSame, ['pack', 'claim', 'quote']) ? notSame : defaultSettings.notSame,
  };
}

/** The fields that a change gives new values, to be stored; empty where it changes nothing. */
export function changedFields(settings: Settings, change: SettingsChange): Partial<Settings> {
  switch (change.kind) {
    case 'all':
      return change.on === settings.enabled ? {} : { enabled: change.on };
    case 'toggle-all':
      return { enabled: !settings.enabled };
    case 'site': {
      const isOff = settings.sitesOff.includes(change.site);
      if (isOff !== change.on) return {};
      const others = settings.sitesOff.filter((site) => site !== change.site);
      return { sitesOff: change.on ? others : [...others, change.site] };
    }
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

function isListOf<Item>(value: unknown, fields: readonly (keyof Item & string)[]): value is Item[] {
  return (
    Array.isArray(value) &&
    value.every((item) => item instanceof Object && fields.every((field) => typeof item[field] === 'string'))
  );
}

/** Whether a page of `site` (a host name) is read under these settings, and if not, which switch is off. */
export function switchAt(settings: Settings, site: string): 'on' | 'off' | 'site-off' {
  if (!settings.enabled) return 'off';
  return settings.sitesOff.includes(site) ? 'site-off' : 'on';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
