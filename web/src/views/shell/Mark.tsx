/** The mark of Vedette; the words beside it name it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M5 8l11 18L27 8" />
      <circle cx="16" cy="8" r="3.2" />
    </svg>
  );
}
