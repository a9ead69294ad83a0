/** Logging in: by name and password, or by a token. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { Refusal } from "../../data/client";
import { logIn } from "../../state/case";
import { words } from "../../types/words";
import { Mark } from "./Mark";

export function Login() {
  const withToken = useSignal(false);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, [withToken.value]);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string): string => {
      const value = given.get(name);
      return typeof value === "string" ? value : "";
    };
    busy.value = true;
    error.value = null;
    logIn(withToken.value ? { token: field("token") } : { name: field("name"), password: field("password") })
      .then((kept) => {
        if (!kept) error.value = isSecureContext ? words.login.cookieless : words.login.unkept;
      })
      .catch((why: unknown) => {
        error.value =
          why instanceof Refusal && why.status !== 401
            ? why.message
            : withToken.peek()
              ? words.login.wrongToken
              : words.login.wrong;
      })
      .finally(() => {
        busy.value = false;
      });
  };
  return (
    <main class="alone">
      <form class="login" ref={form} onSubmit={send}>
        <h1>
          <Mark size={30} />
          {words.product}
        </h1>
        <p>{words.login.lead}</p>
        {withToken.value ? (
          <label>
            {words.login.token}
            <input name="token" type="password" autocomplete="current-password" required />
          </label>
        ) : (
          <>
            <label>
              {words.login.name}
              <input name="name" autocomplete="username" required dir="auto" spellcheck={false} autocapitalize="none" />
            </label>
            <label>
              {words.login.password}
              <input name="password" type="password" autocomplete="current-password" required />
            </label>
          </>
        )}
        {error.value !== null && (
          <p class="wrong" role="alert">
            {error.value}
          </p>
        )}
        <button type="submit" class="button main" disabled={busy.value}>
          {words.shell.login}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            withToken.value = !withToken.value;
            error.value = null;
          }}
        >
          {withToken.value ? words.login.withName : words.login.withToken}
        </button>
      </form>
    </main>
  );
}
