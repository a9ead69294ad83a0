/** Where the page begins. */
import "./trusted";
import "./page.css";
import { render } from "preact";

import { loadCase } from "../state/case";
import "../state/theme";
import { App } from "./App";

void loadCase();
render(<App />, document.getElementById("app")!);
