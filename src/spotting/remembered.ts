/** Keeps what was asked for lately; what has not been asked for longest makes room. */
export interface Remembered<Value, Key = string> {
  get(key: Key): Value | undefined;
  /** Keeps a value, and gives it back. */
  keep(key: Key, value: Value): Value;
}

/** @param most values kept at most, 1 or more */
export function createRemembered<Value, Key = string>(most: number): Remembered<Value, Key> {
  const values = new Map<Key, Value>();
  return {
    get: (key) => {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    keep: (key, value) => {
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= most) break;
        values.delete(oldest);
      }
      return value;
    },
  };
}
