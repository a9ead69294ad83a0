/** Adding reports: drop files, paste a text or an address; see what comes of it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { canJudge, theCase } from "../../state/case";
import { words } from "../../types/words";
import { addFiles, addText, addUrl, askJobs, faultsOf, MOST_FILES, share, type Faults, type Label } from "./adding";
import { Field } from "./Field";
import { Happening } from "./Happening";
import "./add.css";

const text = words.add;

export default function AddScreen() {
  return (
    <section class="add">
      <div class="screen-head">
        <h1>{text.title}</h1>
      </div>
      {canJudge.value ? <Ways /> : <p class="notice card">{theCase.value?.readonly ? text.readonly : text.reader}</p>}
    </section>
  );
}

function Ways() {
  const error = useSignal<string | null>(null);
  const over = useSignal(false);
  const outlet = useSignal(""),
    day = useSignal("");
  const label = (): Label => ({
    ...(outlet.peek().trim() && { outlet: outlet.peek().trim() }),
    ...(day.peek() && { published: day.peek() }),
  });
  const take = (files: readonly File[]): void => {
    error.value = null;
    if (files.length === 0) return;
    if (files.length > MOST_FILES) {
      error.value = text.tooMany;
      return;
    }
    addFiles(files, label()).catch((why: unknown) => {
      error.value = why instanceof Error ? why.message : String(why);
    });
  };
  useEffect(() => {
    void askJobs();
    let depth = 0;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent): void => {
      if (holdsFiles(event)) {
        depth++;
        over.value = true;
      }
    };
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      over.value = depth > 0;
    };
    const hold = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      over.value = false;
      if (holdsFiles(event)) {
        event.preventDefault();
        take([...(event.dataTransfer?.files ?? [])]);
      }
    };
    addEventListener("dragenter", enter);
    addEventListener("dragleave", leave);
    addEventListener("dragover", hold);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("dragover", hold);
      removeEventListener("drop", drop);
    };
  }, []);
  return (
    <div class="ways">
      <div class="given">
        <Drop over={over.value} take={take} error={error.value} />
        <PasteText />
        <FetchUrl label={label} />
        <details class="card label">
          <summary>
            {text.label} <small>{text.labelHint}</small>
          </summary>
          <div class="pair">
            <Field name="label-outlet" label={text.labelOutlet} value={outlet} max={200} />
            <Field name="label-published" label={text.labelDay} value={day} type="date" />
          </div>
        </details>
      </div>
      <Happening />
    </div>
  );
}

function Drop({ over, take, error }: { over: boolean; take: (files: readonly File[]) => void; error: string | null }) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = (): void => {
    const input = field.current;
    if (input?.files) {
      take([...input.files]);
      input.value = "";
    }
  };
  return (
    <section class={`drop${over ? " over" : ""}`} aria-labelledby="add-files">
      <h2 id="add-files">{text.files}</h2>
      <p>{over ? text.dropNow : text.drop}</p>
      <label class="button main chooser">
        {text.choose}
        <input ref={field} class="unseen" type="file" multiple onChange={chosen} />
      </label>
      <small>{text.kinds}</small>
      {share.value !== null && (
        <p class="upload">
          <progress value={share.value} max={1} aria-label={text.files} />
          <span role="status">{text.uploading(share.value)}</span>
        </p>
      )}
      {error !== null && (
        <p class="fault" role="alert" dir="auto">
          {error}
        </p>
      )}
    </section>
  );
}

function PasteText() {
  const body = useSignal(""),
    title = useSignal(""),
    outlet = useSignal(""),
    day = useSignal("");
  const faults = useSignal<Faults>({});
  const busy = useSignal(false);
  const send = (event: Event): void => {
    event.preventDefault();
    if (body.value.trim() === "") {
      faults.value = { text: text.textWanted };
      return;
    }
    busy.value = true;
    faults.value = {};
    addText({
      text: body.value,
      ...(title.value.trim() && { title: title.value.trim() }),
      ...(outlet.value.trim() && { outlet: outlet.value.trim() }),
      ...(day.value && { published: day.value }),
    })
      .then(
        () => {
          body.value = "";
          title.value = "";
        },
        (why: unknown) => {
          faults.value = faultsOf(why, ["text", "title", "outlet", "published"]);
        },
      )
      .finally(() => {
        busy.value = false;
      });
  };
  return (
    <form class="card paste" onSubmit={send} noValidate aria-labelledby="add-text">
      <h2 id="add-text">{text.paste}</h2>
      <Field name="title" label={text.reportTitle} value={title} max={500} fault={faults.value["title"]} />
      <div class="pair">
        <Field name="outlet" label={text.outlet} value={outlet} max={200} fault={faults.value["outlet"]} />
        <Field name="published" label={text.day} value={day} type="date" fault={faults.value["published"]} />
      </div>
      <Field name="text" label={text.text} value={body} rows={7} fault={faults.value["text"]} />
      <Rest faults={faults.value} shown={["title", "text", "outlet", "published"]} />
      <button type="submit" class="button main" disabled={busy.value}>
        {text.send}
      </button>
    </form>
  );
}

function FetchUrl({ label }: { label: () => Label }) {
  const url = useSignal("");
  const faults = useSignal<Faults>({});
  const busy = useSignal(false);
  const send = (event: Event): void => {
    event.preventDefault();
    if (!/^https?:\/\/\S+$/i.test(url.value.trim())) {
      faults.value = { url: text.urlWanted };
      return;
    }
    busy.value = true;
    faults.value = {};
    addUrl({ url: url.value.trim(), ...label() })
      .then(
        () => {
          url.value = "";
        },
        (why: unknown) => {
          faults.value = faultsOf(why, ["url", "outlet", "published"]);
        },
      )
      .finally(() => {
        busy.value = false;
      });
  };
  return (
    <form class="card fetch" onSubmit={send} noValidate aria-labelledby="add-url">
      <h2 id="add-url">{text.url}</h2>
      <Field
        name="url"
        label={text.address}
        value={url}
        max={2000}
        type="url"
        fault={faults.value["url"]}
        hint={text.urlHint}
      />
      <Rest faults={faults.value} shown={["url"]} />
      <button type="submit" class="button main" disabled={busy.value}>
        {text.fetch}
      </button>
    </form>
  );
}

/** Faults of no field that stands here. */
function Rest({ faults, shown }: { faults: Faults; shown: readonly string[] }) {
  const rest = Object.entries(faults)
    .filter(([name]) => !shown.includes(name))
    .map(([, why]) => why);
  return rest.length ? (
    <p class="fault" role="alert" dir="auto">
      {rest.join(" ")}
    </p>
  ) : null;
}
