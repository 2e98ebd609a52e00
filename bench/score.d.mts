/** Figures of score.mjs; `wrong` and `missed` list the mistakes. */
export function score(
  articles: readonly unknown[],
  shown: readonly unknown[],
  every?: readonly unknown[],
): Record<string, unknown> & { f1: number };
