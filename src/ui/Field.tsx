/** A text field with its label, what to know about it, and what is wrong with it; what is typed goes to the caller. */

/** What a date field gives while its date is half typed: the browser itself says nothing was typed then. */
export const halfTyped = 'half typed';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What to know before typing. */
  readonly more?: string | undefined;
  /** What is wrong; read out as soon as it is there. */
  readonly fault?: string | undefined;
  /** Lines of a text of several; one line where absent. */
  readonly rows?: number | undefined;
  readonly type?: 'text' | 'url' | 'date' | 'search' | undefined;
  /** BCP 47 language of the words, for those who have them read out. */
  readonly language?: string | undefined;
  readonly onType: (value: string) => void;
  /** The reader has left it. */
  readonly onLeave?: (() => void) | undefined;
}

export function Field({ id, label, value, more, fault, rows, type = 'text', language, onType, onLeave }: FieldProps) {
  const note = ({ currentTarget: input }: { readonly currentTarget: HTMLInputElement }) => {
    const typed = input.validity.badInput ? halfTyped : input.value;
    if (typed !== value) onType(typed);
  };
  const common = {
    id,
    // To a date field that is no value: it would be emptied by it.
    value: value === halfTyped ? '' : value,
    lang: language || undefined,
    'aria-invalid': fault !== undefined,
    'aria-describedby': more === undefined ? `${id}-fault` : `${id}-more ${id}-fault`,
    onBlur: onLeave,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {more !== undefined && <p id={`${id}-more`}>{more}</p>}
      {rows === undefined ? (
        <input
          {...common}
          // An address is checked by us, in the reader's language. To the types, no input is of one kind or another.
          type={(type === 'url' ? 'text' : type) as 'text'}
          dir={type === 'url' ? 'ltr' : 'auto'}
          inputMode={type === 'url' ? 'url' : undefined}
          autocomplete="off"
          onInput={note}
          // To the browser a key that leaves a date half typed is no input.
          onKeyUp={type === 'date' ? note : undefined}
        />
      ) : (
        <textarea {...common} dir="auto" rows={rows} onInput={(event) => onType(event.currentTarget.value)} />
      )}
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </div>
  );
}
