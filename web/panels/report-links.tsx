// Ways out to the report itself and to its archived copy. An address is data: only one that leads to the web is a link.
import type { Source } from "../../src/index.ts";

const isWebAddress = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//iu.test(text) && URL.canParse(text);

export function ReportLinks({ source }: { readonly source: Source | undefined }) {
  const ways = [["The report", source?.url], ["Archived copy", source?.archived]] as const;
  return <>{ways.map(([text, address]) => isWebAddress(address) && <a key={text} class="link" href={address} title={address} target="_blank" rel="noopener noreferrer">{text}</a>)}</>;
}
