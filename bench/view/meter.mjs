// A page with GL draw calls as no-ops, and what it costs: CPU milliseconds of the renderer's main thread (threadTicks), and the heap of its main thread.

/** Opens an address and measures until nothing more happens. `first` is CPU ms to the first picture. */
export async function openPage(browser, url, { profile } = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(() => {
    for (const kind of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext]) {
      for (const call of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) if (kind?.prototype[call]) kind.prototype[call] = () => undefined;
      // Sigma reads the node under the pointer as a color; the bench says which node that is.
      if (kind) kind.prototype.readPixels = (x, y, width, height, format, type, pixels) => pixels.set(globalThis.pointedAt ? [globalThis.pointedAt >> 16, (globalThis.pointedAt >> 8) & 255, globalThis.pointedAt & 255, 255] : [0, 0, 0, 0]);
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (name) => (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === name)?.value ?? 0;
  const settle = async () => {
    // Calm is when the page itself finds nothing more to do, twice, whatever else keeps the machine busy.
    let [before, calm] = [-1, 0];
    for (let waited = 0; calm < 2 && waited < 400; waited += 1) {
      await page.waitForTimeout(60);
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestIdleCallback(done)); }));
      const now = await metric("TaskDuration");
      calm = now - before < 0.012 ? calm + 1 : 0;
      before = now;
    }
  };
  const spend = async (act) => {
    const before = await metric("TaskDuration");
    await act();
    await settle();
    return ((await metric("TaskDuration")) - before) * 1000;
  };
  // Asking costs the page a little too: what it costs to do nothing is taken off.
  let idle = 0;
  const cpu = async (act) => Math.max(0, (await spend(act)) - idle);
  const findIdle = async () => {
    const spent = [];
    for (let at = 0; at < 5; at += 1) spent.push(await spend(() => page.evaluate(() => undefined)));
    idle = spent.sort((a, b) => a - b)[2];
    return idle;
  };
  /** The functions that took longest while something was done, by the sampling profiler; for people, never for a number in the table. */
  const profiled = async (act, name) => {
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 200 });
    await session.send("Profiler.start");
    await act();
    await settle();
    const { profile: found } = await session.send("Profiler.stop");
    await session.send("Profiler.disable");
    report(found, name);
  };
  const open = async () => {
    await page.goto(url, { timeout: 600_000 });
    await page.waitForSelector("#network canvas", { timeout: 600_000 });
  };
  let first;
  if (profile) await profiled(open, `first picture of ${url}`);
  else first = await cpu(open);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await metric("JSHeapUsedSize")) / 2 ** 20;
  };
  const pan = async () => {
    await page.mouse.move(640, 400);
    await page.mouse.down();
    const spent = await cpu(async () => {
      for (let step = 1; step <= 30; step += 1) await page.mouse.move(640 + step * 4, 400 + step * 2);
    });
    await page.mouse.up();
    await settle();
    return spent / 30;
  };
  if (!profile) await findIdle();
  return { page, idle, first, heap, pan, cpu, settle, profiled, errors };
}

// Self times by function, and by function with all that it called.
function report({ nodes, samples, timeDeltas }, name) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const [self, total] = [new Map(), new Map()];
  const nameOf = ({ callFrame }) => `${callFrame.functionName || "(anonymous)"} ${callFrame.url.split("/").pop()}:${callFrame.lineNumber + 1}:${callFrame.columnNumber}`;
  samples.forEach((id, at) => {
    const ms = timeDeltas[at] / 1000;
    const seen = new Set();
    self.set(nameOf(byId.get(id)), (self.get(nameOf(byId.get(id))) ?? 0) + ms);
    for (let one = id; one !== undefined; one = parents.get(one)) {
      const what = nameOf(byId.get(one));
      if (!seen.has(what)) total.set(what, (total.get(what) ?? 0) + ms);
      seen.add(what);
    }
  });
  for (const [title, times] of [["self", self], ["with callees", total]]) {
    console.log(`\n${name}: ms ${title}`);
    for (const [what, ms] of [...times].sort((a, b) => b[1] - a[1]).filter(([what]) => !what.startsWith("(idle)") && !what.startsWith("(root)")).slice(0, 30)) console.log(`${ms.toFixed(1).padStart(9)}  ${what}`);
  }
}
