/** Tells how rare an English word is in the news and in encyclopaedias; nothing else. */
import table from './frequencies.json' with { type: 'json' };

const steps = new Map<string, number>();
for (const [step, stems] of Object.entries(table.steps))
  for (const stem of stems.split(' ')) steps.set(stem, Number(step));

/** Rarity of a stem: the natural logarithm of one over the share of sentences that have it, about 3 (every twentieth) to 10 (not seen). */
export function rarityOf(stem: string): number {
  return (steps.get(stem) ?? table.rarest) * Math.log(table.base);
}

/** Rarity of a stem that was never seen. */
export const rarest = table.rarest * Math.log(table.base);
