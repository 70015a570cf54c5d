/**
 * What this browser keeps of one between visits, also where it keeps nothing: a page whose site data is blocked must
 * not even look at `localStorage`. Then it is kept until the page is left.
 */
let instead: Storage | null = null;

export function safeStorage(): Storage {
  try {
    // Not in every place where this runs.
    const storage: Storage | undefined = globalThis.localStorage;
    if (storage !== undefined) return storage;
  } catch {
    // Blocked.
  }
  instead ??= memoryStorage();
  return instead;
}

/** Keeps things for as long as it is there itself. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
