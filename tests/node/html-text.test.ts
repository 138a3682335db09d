// A page's text without what is not the article.
import { expect, test } from "vitest";
import { htmlText } from "../../src/node/html-text.ts";

test.each<[string, string, string]>([
  ["paragraphs", "<p>One &amp; two.</p><p>Three<br>four.</p>", "One & two.\n\nThree\nfour.\n"],
  ["scripts and navigation", "<nav>Home</nav><script>alert(1)</script><p>Text</p><style>p{}</style>", "Text\n"],
  ["an unclosed script does not swallow a new body", "<head><title>T</title><body><p>Text</p>", "Text\n"],
  ["white space", "<p>a\n   b</p>", "a b\n"],
])("%s", (_, html, text) => expect(htmlText(html).text).toBe(text));

test("the title", () => expect(htmlText("<html><head><title> A  title </title></head><body>x</body></html>").title).toBe("A title"));
