// What the server hands out as the page. Its worker is a script of its own (worker/start.ts); what both need is a third, so that the page loads no query engine.
import { startPage } from "./page.tsx";

void startPage();
