/** A field with its label, and what is wrong with it beneath. */
import type { Signal } from "@preact/signals";

interface Given {
  name: string;
  label: string;
  value: Signal<string>;
  max?: number;
  rows?: number;
  type?: "text" | "url" | "date";
  fault?: string | undefined;
  hint?: string;
}

export function Field({ name, label, value, max, rows, type = "text", fault, hint }: Given) {
  const id = `add-${name}-field`;
  const more = {
    id,
    name,
    value: value.value,
    "aria-invalid": fault !== undefined,
    ...((fault ?? hint) && { "aria-describedby": `${id}-${fault ? "fault" : "hint"}` }),
    ...(max && { maxLength: max }),
  };
  return (
    <div class="field-of">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea
          {...more}
          rows={rows}
          dir="auto"
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      ) : (
        <input
          {...more}
          {...({ type } as Record<string, string>)}
          dir={type === "url" ? "ltr" : "auto"}
          autocomplete="off"
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {fault && (
        <p class="fault" id={`${id}-fault`} role="alert" dir="auto">
          {fault}
        </p>
      )}
    </div>
  );
}
