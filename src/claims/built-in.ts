/** The pack that comes with the extension: two articles on the same two notes, and nothing else. */
import { faultText, readPack } from './pack-format.ts';
import data from './packs/built-in.json' with { type: 'json' };
import type { Pack } from './types.ts';

/** Sources `a` and `b` and their 19 claims. */
export const builtIn: Pack = loadBuiltIn();

function loadBuiltIn(): Pack {
  const { pack, faults } = readPack(data);
  if (pack) return pack;
  throw new Error(`src/claims/packs/built-in.json: ${faults.map(faultText).join('; ')}`);
}
