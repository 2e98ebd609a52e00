/** The fields that name a source: headline, outlet, address, date. */
import { Field } from '../Field.tsx';
import { say } from '../words.ts';
import type { Faults } from './faults.ts';
import type { SourceFields as Values } from './state.ts';

export interface SourceFieldsProps {
  /** Begins the ids of the fields: one a page. */
  readonly name: string;
  readonly values: Values;
  readonly faults: Faults<Values>;
  readonly onType: (field: keyof Values, value: string) => void;
  readonly onLeave: (field: keyof Values) => void;
}

const FIELDS = [
  { field: 'outlet', label: 'writeOutlet', type: 'text' },
  { field: 'published', label: 'writeDate', type: 'date' },
] as const;

export function SourceFields({ name, values, faults, onType, onLeave }: SourceFieldsProps) {
  const common = (field: keyof Values) => ({
    id: `${name}-${field}`,
    value: values[field],
    fault: faults[field],
    onType: (value: string) => onType(field, value),
    onLeave: () => onLeave(field),
  });
  return (
    <>
      <Field label={say('writeHeadline')} {...common('headline')} />
      <Field label={say('writeUrl')} type="url" {...common('url')} />
      <div class="pair">
        {FIELDS.map(({ field, label, type }) => (
          <Field key={field} label={say(label)} type={type} {...common(field)} />
        ))}
      </div>
    </>
  );
}
