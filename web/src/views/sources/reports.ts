/** All reports of the case, without their texts, page by page; loaded once for each picture. */
import { get } from "../../data/client";
import { version } from "../../state/case";
import { resource } from "../../state/loading";
import type { PicturedReport } from "../../types/api.gen";

const PAGE = 1000,
  MOST_PAGES = 20;

export const allReports = () =>
  resource(
    () => version.value,
    async (_version, signal) => {
      const found: PicturedReport[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < MOST_PAGES; page++) {
        const told: { items: PicturedReport[]; next?: string | null } = await get("/api/v1/reports", {
          query: { limit: PAGE, background: true, ...(cursor && { cursor }) },
          signal,
        });
        found.push(...told.items);
        cursor = told.next ?? null;
        if (cursor === null) break;
      }
      return found;
    },
  );
