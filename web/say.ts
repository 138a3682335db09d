// Before there is an app: one quiet line, and what to do where something went wrong.
export function say(host: HTMLElement, title: string, more?: string): void {
  host.textContent = "";
  const box = document.createElement("main");
  box.className = "opening";
  const heading = document.createElement("h1");
  heading.textContent = "whom";
  const line = document.createElement("p");
  line.textContent = title;
  line.setAttribute("role", more === undefined ? "status" : "alert");
  box.append(heading, line);
  if (more !== undefined) {
    const help = document.createElement("p");
    help.className = "meta";
    help.textContent = more;
    box.append(help);
  }
  host.append(box);
}
