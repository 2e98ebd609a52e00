/** One of several values, each with its words and what it means. */

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  /** Of the group; one a page. */
  readonly name: string;
  /** Empty until one is chosen. */
  readonly chosen: Value | '';
  readonly choices: readonly { readonly value: Value; readonly words: string; readonly more?: string }[];
  /** What is wrong with the choice; read out as soon as it is there. */
  readonly fault?: string | undefined;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ legend, name, chosen, choices, fault, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="fields" aria-describedby={`${name}-fault`}>
      <legend>{legend}</legend>
      <div class="choices">
        {choices.map(({ value, words, more }) => (
          <div key={value}>
            <input
              type="radio"
              id={`${name}-${value}`}
              name={name}
              checked={value === chosen}
              aria-describedby={more && `${name}-${value}-more`}
              onChange={() => onChoose(value)}
            />
            <label for={`${name}-${value}`}>{words}</label>
            {more && <p id={`${name}-${value}-more`}>{more}</p>}
          </div>
        ))}
      </div>
      <p id={`${name}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </fieldset>
  );
}
