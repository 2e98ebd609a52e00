/** One of several values, each with its words and what it means. */

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  /** Of the group; one a page. */
  readonly name: string;
  readonly chosen: Value;
  readonly choices: readonly { readonly value: Value; readonly words: string; readonly more?: string }[];
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ legend, name, chosen, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
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
    </fieldset>
  );
}
