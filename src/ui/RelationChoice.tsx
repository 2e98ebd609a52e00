/** Lets the reader say how the reports of a claim stand to each other. */
import { Choice } from './Choice.tsx';
import { say } from './words.ts';

const RELATIONS = [
  ['agree', 'writeAgree'],
  ['differ', 'writeDiffer'],
  ['conflict', 'writeConflict'],
] as const;

export type SomeRelation = (typeof RELATIONS)[number][0];

export interface RelationChoiceProps {
  readonly chosen: SomeRelation | '';
  readonly fault: string | undefined;
  readonly onChoose: (relation: SomeRelation) => void;
}

export function RelationChoice({ chosen, fault, onChoose }: RelationChoiceProps) {
  return (
    <Choice
      legend={say('writeRelation')}
      name="relation"
      chosen={chosen}
      choices={RELATIONS.map(([value, words]) => ({ value, words: say(words) }))}
      fault={fault}
      onChoose={onChoose}
    />
  );
}
