/** Words of reports: hostile until shown as text, and in whatever direction they are written. */

/** An address of a report; a link only where it is http(s). */
export function Address({ url }: { url: string }) {
  const safe = /^https?:\/\//i.test(url);
  return safe ? (
    <a class="url" dir="ltr" href={url} rel="noopener noreferrer nofollow" target="_blank">
      {url}
    </a>
  ) : (
    <span class="url" dir="auto">
      {url}
    </span>
  );
}
