/** Lets the reader say how the reports of a claim stand to each other. */
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
    <fieldset class="fields" aria-describedby="relation-fault">
      <legend>{say('writeRelation')}</legend>
      <div class="choices">
        {RELATIONS.map(([relation, words]) => (
          <div key={relation}>
            <input
              type="radio"
              id={`relation-${relation}`}
              name="relation"
              checked={chosen === relation}
              onChange={() => onChoose(relation)}
            />
            <label for={`relation-${relation}`}>{say(words)}</label>
          </div>
        ))}
      </div>
      <p id="relation-fault" class="fault" role="alert">
        {fault}
      </p>
    </fieldset>
  );
}
