// An HTML page → its text: blocks on lines of their own; scripts, styles, navigation and forms are left out.
import { Parser } from "htmlparser2";

const skipped = new Set(["script", "style", "noscript", "template", "svg", "nav", "form", "button", "select", "iframe", "object", "canvas", "head", "aside", "footer"]);
const blocks = new Set(["p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "table", "tr", "td", "th", "figure", "figcaption", "dd", "dt", "address", "hr"]);

/** What the page calls itself, and its text. */
export function htmlText(html: string): { readonly title: string; readonly text: string } {
  const parts: string[] = [];
  let title = "";
  let inTitle = false;
  // Depth inside left-out elements; a page may forget to close them, so a new body ends them.
  let hidden: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "title" && title === "") inTitle = true;
        else if (name === "body") hidden = [];
        else if (skipped.has(name)) hidden.push(name);
        else if (name === "br") parts.push("\n");
        else if (blocks.has(name)) parts.push("\n\n");
      },
      ontext(text) {
        if (inTitle) title += text;
        else if (hidden.length === 0) parts.push(text.replace(/\s+/gu, " "));
      },
      onclosetag(name) {
        if (name === "title") inTitle = false;
        const at = hidden.lastIndexOf(name);
        if (at >= 0) hidden.length = at;
        else if (blocks.has(name)) parts.push("\n\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const text = parts.join("").replace(/[ \t]*\n[ \t]*/gu, "\n").replace(/\n{3,}/gu, "\n\n").replace(/ {2,}/gu, " ").trim();
  return { title: title.replace(/\s+/gu, " ").trim(), text: `${text}\n` };
}
