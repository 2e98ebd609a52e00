/** Prints the JSON Schema of pack files, made from the validator's own schema: `npx tsx src/cli/schema.ts > docs/crossread-1.schema.json`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../claims/pack-schema.ts';

// What JSON Schema has no words for (real dates, valid match patterns) stays the validator's: `check` is left out.
const schema = toJsonSchema(packSchema, { ignoreActions: ['check'] });
process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
