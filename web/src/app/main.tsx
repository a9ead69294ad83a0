/** Where the page begins. */
import "./trusted";
import "./page.css";
import { render } from "preact";

import { begin } from "../state/case";
import "../state/theme";
import { App } from "./App";

void begin();
render(<App />, document.getElementById("app")!);
