/** The name of a place that figures tell of: places without an event stand in the chart's own list, not on the board. */
import { placeName } from "../../state/board";
import type { FigureChart } from "../../types/api.gen";

export function placeIn(chart: FigureChart, id: string | null): string {
  if (id === null) return "";
  return chart.places.find((one) => one.id === id)?.name ?? placeName(id);
}
