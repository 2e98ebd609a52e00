/** Keeps what was loaded, so that it is loaded once; after a failure or when it is dropped, the next question loads it anew. */

export interface Kept<Value> {
  /** What was loaded; rejects as the loading did. */
  get(): Promise<Value>;
  /** Forgets it: whoever asks next gets it loaded again. */
  drop(): void;
}

/** Loads nothing before it is asked. Questions asked meanwhile share one loading. */
export function kept<Value>(load: () => Promise<Value>): Kept<Value> {
  let loaded: Promise<Value> | undefined;
  return {
    get: () => {
      if (loaded === undefined) {
        const loading = load();
        loaded = loading;
        loading.catch(() => {
          if (loaded === loading) loaded = undefined;
        });
      }
      return loaded;
    },
    drop: () => {
      loaded = undefined;
    },
  };
}
