/** One line to type into and a button that adds it to a list; what is typed and what is wrong with it is the caller's. */

export interface AddFormProps {
  /** Of the text field. */
  readonly id: string;
  readonly label: string;
  /** On the button. */
  readonly add: string;
  readonly placeholder?: string;
  readonly typed: string;
  /** What is wrong with it; read out as soon as it is there. */
  readonly fault: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onAdd: () => void;
}

export function AddForm({ id, label, add, placeholder, typed, fault, onType, onAdd }: AddFormProps) {
  return (
    <form
      class="add field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        inputMode="url"
        autocapitalize="off"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <button type="submit">{add}</button>
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
