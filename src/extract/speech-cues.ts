// Words by which English reports what somebody says, thinks or orders.

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Verbs whose finite complement is what their subject says. */
export const speechVerbs: ReadonlySet<string> = new Set(list(`
  say tell add note report announce claim argue warn state declare insist acknowledge admit allege assert explain write suggest indicate reveal confirm deny predict caution concede contend
  maintain recall remark reply respond answer stress emphasize emphasise tweet post disclose testify estimate conclude believe think hope fear expect know understand feel agree promise vow pledge
  complain joke quip conclude observe mention point_out assure inform notify advise alert remind signal argue counter charge accuse ask read quote describe call demand urge decide find show learn
  demonstrate determine figure speculate suspect doubt worry imagine consider guess propose recommend rule hold order threaten brag boast lament plead pray swear theorize reiterate repeat specify
  stipulate proclaim profess preach reckon muse mutter shout yell whisper cry exclaim continue begin conceive caution relay communicate cite forecast project surmise see hear`));

/** Verbs that stand after or inside what they report: "..., officials said". Narrower: a wrong one costs a whole sentence. */
export const asideVerbs: ReadonlySet<string> = new Set(list(`
  say tell add note report announce claim argue warn state declare insist acknowledge admit allege explain write reveal confirm predict caution concede contend maintain recall remark reply respond
  answer stress emphasize emphasise tweet post testify estimate conclude believe think complain joke quip observe continue show find suggest charge demand ask counter lament boast agree repeat
  reiterate assert exclaim muse indicate`));

/** Verbs that report an order, wish or promise as an infinitive: "urged them to leave". */
export const directiveVerbs: ReadonlySet<string> = new Set(list(`
  urge ask order call promise vow pledge threaten agree refuse offer demand instruct advise warn encourage invite tell decline propose request plan want hope intend expect seek claim appeal recommend`));

/** Nouns that hold what somebody says: "the claim that", "his warning that". */
export const speechNouns: ReadonlySet<string> = new Set(list(`
  statement claim report allegation accusation warning announcement belief assertion argument suggestion view fear hope concern promise pledge vow rumor rumour idea notion conclusion finding
  prediction complaint charge confirmation denial opinion theory contention assumption doubt speculation testimony remark comment assurance indication evidence news word message threat demand call`));

/** Prepositions that name the speaker: "according to". */
export const speakerPrepositions: ReadonlySet<string> = new Set(["according to", "in the words of", "in the view of", "in the opinion of", "per"]);

/** Verbs whose object is what their subject says: "accused X of ...", "denied the charge". */
export const statementVerbs: ReadonlySet<string> = new Set(list("accuse blame deny confirm announce allege claim predict suspect charge reject dismiss threaten promise propose demand"));
