/** What the settings are, how stored ones are read, and what a change makes of them. Plain data: the storage is settings.ts. */

/** The settings, typed by their defaults. */
export const defaultSettings = {
  /** Whether Crossread works at all. */
  enabled: true as boolean,
  /** Host names of the sites where it is switched off. */
  sitesOff: [] as readonly string[],
};

export type Settings = Readonly<typeof defaultSettings>;

/** A change relative to what is stored, so that two changes made at once do not undo each other. */
export type SettingsChange =
  | { readonly kind: 'all'; readonly on: boolean }
  | { readonly kind: 'toggle-all' }
  | { readonly kind: 'site'; readonly site: string; readonly on: boolean };

/** The keys that the settings are stored under, one each. */
export const settingsKeys = ['enabled', 'sitesOff'] as const satisfies readonly (keyof Settings)[];

/** Settings out of what the storage holds: an absent or ill-typed field has its default, the others keep theirs. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const { enabled, sitesOff } = stored;
  return {
    enabled: typeof enabled === 'boolean' ? enabled : defaultSettings.enabled,
    sitesOff: isStrings(sitesOff) ? sitesOff : defaultSettings.sitesOff,
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
  }
}

/** Whether a page of `site` (a host name) is read under these settings, and if not, which switch is off. */
export function switchAt(settings: Settings, site: string): 'on' | 'off' | 'site-off' {
  if (!settings.enabled) return 'off';
  return settings.sitesOff.includes(site) ? 'site-off' : 'on';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
