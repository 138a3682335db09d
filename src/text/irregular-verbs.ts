// Past forms of irregular verbs → their dictionary form.

/** In lower case: "sought" → seek. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  `
  are be, arisen arise, arose arise, ate eat, awoke awake, bade bid, beat beat, beaten beat, became become, began begin, begun begin, beheld behold, bent bend, beset beset, bet bet, bit bite, bitten bite, blew blow, blown blow,
  bore bear, borne bear, bought buy, bound bind, bred breed, broadcast broadcast, broke break, broken break, brought bring, built build, burnt burn, burst burst, came come, cast cast, caught catch, chose choose, chosen choose,
  clung cling, cost cost, crept creep, cut cut, dealt deal, did do, died die, does do, done do, drank drink, drew draw, driven drive, drove drive, drunk drink, dug dig, eaten eat, fallen fall, fed feed, fell fall, felt feel,
  fled flee, flew fly, flown fly, flung fling, forbade forbid, forbidden forbid, forecast forecast, foresaw foresee, foreseen foresee, forewent forgo, forgave forgive, forgiven forgive, forgot forget, forgotten forget,
  fought fight, found find, froze freeze, frozen freeze, gave give, given give, gone go, got get, grew grow, ground grind, grown grow, had have, hanged hang, has have, heard hear, held hold, hewn hew, hid hide, hidden hide,
  hit hit, hung hang, hurt hurt, inlaid inlay, is be, kept keep, knelt kneel, knew know, known know, laid lay, lain lie, leapt leap, led lead, left leave, lent lend, lied lie, lit light, lost lose, made make, meant mean,
  met meet, misled mislead, mistook mistake, mown mow, outran outrun, overcame overcome, overheard overhear, overran overrun, overridden override, overrode override, oversaw oversee, overseen oversee, overtaken overtake,
  overthrew overthrow, overthrown overthrow, overtook overtake, paid pay, proven prove, put put, ran run, rang ring, read read, rebuilt rebuild, redrew redraw, remade remake, repaid repay, resold resell, retaken retake,
  retook retake, rewritten rewrite, rewrote rewrite, rid rid, risen rise, rode ride, rose rise, rung ring, said say, sang sing, sank sink, sat sit, saw see, seen see, sent send, set set, shed shed, shone shine, shook shake,
  shot shoot, shown show, shrank shrink, shrunk shrink, shut shut, slain slay, slept sleep, slew slay, slid slide, slit slit, smote smite, sold sell, sought seek, sowed sow, sped speed, spelt spell, spent spend, spilt spill,
  split split, spoke speak, spoken speak, sprang spring, spread spread, sprung spring, spun spin, stank stink, stole steal, stolen steal, stood stand, stricken strike, strode stride, strove strive, struck strike, stuck stick,
  sued sue, sung sing, sunk sink, swam swim, swept sweep, swore swear, sworn swear, swung swing, taken take, taught teach, thought think, threw throw, thrown throw, thrust thrust, tied tie, told tell, took take, tore tear,
  torn tear, trod tread, trodden tread, undercut undercut, undergone undergo, understood understand, undertaken undertake, undertook undertake, underwent undergo, undid undo, undone undo, unfroze unfreeze, unfrozen unfreeze, overflew overfly, overflown overfly, unwound unwind, upheld uphold,
  upset upset, vied vie, was be, wed wed, went go, wept weep, were be, withdrawn withdraw, withdrew withdraw, withheld withhold, withstood withstand, won win, wore wear, worn wear, wove weave, woven weave, written write,
  wrote write, wrung wring
  `.trim().split(/,\s*/).map((pair): [string, string] => {
    const space = pair.indexOf(" ");
    return [pair.slice(0, space), pair.slice(space + 1)];
  }),
);
